//! The closed tables of English inflection: irregular forms, and words that only look inflected.
//!
//! Each table is a text of words, one entry a line or a word, so that it reads like the list in a
//! grammar; all are turned into maps once, at the first use.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// Form → its citation forms.
type Forms = FxHashMap<&'static str, Vec<&'static str>>;
/// Words.
type Words = FxHashSet<&'static str>;

/// All tables.
pub(super) struct Tables {
    /// Irregular plurals.
    pub(super) nouns: Forms,
    /// Irregular verb forms.
    pub(super) verbs: Forms,
    /// Comparatives and superlatives.
    pub(super) adjectives: Forms,
    /// Words whose -s, -men or -people is no plural, or whose plural is another word.
    pub(super) no_plural: Words,
    /// Words in -ed or -ing that are no verb forms, or mean something else than the verb.
    pub(super) no_verb: Words,
    /// Singulars in -ie.
    pub(super) in_ie: Words,
    /// Singulars in -che, -she, -sse, -oe, -xe, whose plural looks like one in -es.
    pub(super) in_silent_e: Words,
    /// Singulars in -s with a plural in -ses, other than -us.
    pub(super) in_s: Words,
    /// Singulars in -us whose letters before it look like those of a word in -use.
    pub(super) in_us: Words,
    /// Verbs, without their -e, that the rules of `verbs` would leave without it.
    pub(super) with_e: Words,
    /// Verbs that the rules of `verbs` would give an -e.
    pub(super) without_e: Words,
    /// Verbs that end in a doubled letter.
    pub(super) doubled: Words,
}

/// The tables, made at the first use.
pub(super) static LAZY: LazyLock<Tables> = LazyLock::new(|| Tables {
    nouns: forms(NOUNS),
    verbs: forms(VERBS),
    adjectives: forms(ADJECTIVES),
    no_plural: words(NO_PLURAL),
    no_verb: words(NO_VERB),
    in_ie: words(IN_IE),
    in_silent_e: words(IN_SILENT_E),
    in_s: words(IN_S),
    in_us: words(IN_US),
    with_e: words(WITH_E),
    without_e: words(WITHOUT_E),
    doubled: words(DOUBLED),
});

/// Whether a word is in a table.
pub(super) fn is_in(table: &Words, word: &str) -> bool {
    table.contains(word)
}

fn words(text: &'static str) -> Words {
    text.split_whitespace().collect()
}

/// Entries end with a semicolon: the citation form, then its forms.
fn forms(text: &'static str) -> Forms {
    let mut out = Forms::default();
    for entry in text.split(';') {
        let mut words = entry.split_whitespace();
        let Some(citation) = words.next() else {
            continue;
        };
        for form in words {
            out.entry(form).or_default().push(citation);
        }
    }
    out
}

const NOUNS: &str = "
man men; woman women; child children; person people; foot feet; tooth teeth; goose geese;
mouse mice; louse lice; ox oxen; wolf wolves; half halves; calf calves; self selves; elf elves;
leaf leaves; leave leaves; life lives; live lives; knife knives; thief thieves; loaf loaves;
hoof hooves; scarf scarves; dwarf dwarves; wharf wharves; sheaf sheaves; shelf shelves; wife wives;
afterlife afterlives; penknife penknives; werewolf werewolves; foothill foothills;
criterion criteria; phenomenon phenomena; bacterium bacteria; stratum strata;
curriculum curricula; memorandum memoranda; referendum referenda; symposium symposia;
millennium millennia; spectrum spectra; erratum errata; datum data; stadium stadia;
aquarium aquaria; honorarium honoraria; moratorium moratoria; consortium consortia;
alumnus alumni; nucleus nuclei; stimulus stimuli; fungus fungi; cactus cacti; radius radii;
syllabus syllabi; focus foci; locus loci; bacillus bacilli; larva larvae; formula formulae;
antenna antennae; vertebra vertebrae; alga algae; nebula nebulae;
index indices; matrix matrices; vertex vertices; appendix appendices; vortex vortices;
codex codices; axis axes; axe axes;
analysis analyses; analyse analyses; crisis crises; diagnosis diagnoses; diagnose diagnoses;
thesis theses; hypothesis hypotheses; basis bases; base bases; emphasis emphases;
synopsis synopses; oasis oases; parenthesis parentheses; synthesis syntheses;
prognosis prognoses; neurosis neuroses; metastasis metastases; dialysis dialyses;
paralysis paralyses; paralyse paralyses; catalysis catalyses; ellipsis ellipses;
ellipse ellipses; nemesis nemeses; photosynthesis photosyntheses; metamorphosis metamorphoses;
taxi taxis; ski skis; rabbi rabbis; alibi alibis; bikini bikinis; tsunami tsunamis;
safari safaris; sari saris; roti rotis; yogi yogis; swami swamis; crorepati crorepatis;
adivasi adivasis; israeli israelis; pakistani pakistanis; bangladeshi bangladeshis;
saudi saudis; iraqi iraqis; emirati emiratis; kuwaiti kuwaitis; qatari qataris;
yemeni yemenis; omani omanis; azerbaijani azerbaijanis; somali somalis; nepali nepalis;
punjabi punjabis; gujarati gujaratis; kashmiri kashmiris; bengali bengalis; maori maoris;
menu menus; submenu submenus; guru gurus; hindu hindus; cpu cpus; gpu gpus; psu psus; mou mous; emu emus;
zulu zulus; yes yeses; quiz quizzes; no noes; shoe shoes; toe toes; foe foes; woe woes
";

const VERBS: &str = "
be am is are was were been being; have has had having; do does did done doing;
go goes went gone going; arise arose arisen; awake awoke awoken; bear bore borne;
beat beaten; become became; befall befell befallen; beget begot begotten; begin began begun;
behold beheld; bend bent; beseech besought; bid bade bidden; bind bound; bite bitten;
bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
broadcast broadcasted; build built; burn burnt; buy bought; catch caught; choose chose chosen;
cling clung; come came; creep crept; deal dealt; die died dying; dig dug; draw drew drawn;
dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten;
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung;
fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; foretell foretold;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone;
forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; grow grew grown;
hang hung; hear heard; hew hewn; hide hid hidden; hold held; keep kept; kneel knelt;
know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent;
lie lain lied lying; light lit; lose lost; make made; mean meant; meet met; mislead misled;
mislay mislaid; mistake mistook mistaken; misunderstand misunderstood; mow mown;
outdo outdid outdone; outgrow outgrew outgrown; overcome overcame; overdo overdid overdone;
overhear overheard; override overrode overridden; overrun overran; oversee oversaw overseen;
overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken;
pay paid; plead pled; prove proven; rebuild rebuilt; redo redid redone; remake remade;
repay repaid; resell resold; retake retook retaken; rethink rethought; rewrite rewrote rewritten;
ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn; say said; see saw seen;
seek sought; sell sold; send sent; sew sewn; shake shook shaken; shear shorn; shine shone;
shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
slay slew slain; sleep slept; slide slid; sling slung; sow sown; speak spoke spoken; speed sped;
spell spelt; spend spent; spill spilt; spin spun; spoil spoilt; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode stridden;
strike struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept;
swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; thrive throve; throw threw thrown; tie tied tying; tread trod trodden;
undergo underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; unwind unwound; uphold upheld; vie vied vying;
wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; wring wrung; write wrote written;
panic panicked panicking; mimic mimicked mimicking; traffic trafficked trafficking;
picnic picnicked picnicking; frolic frolicked frolicking; ski skied skiing; taxi taxied taxiing;
belie belied belying; underlie underlying underlay underlain; untie untied untying;
age ageing aging; eye eyed eyeing eying; dye dyed dyeing; singe singeing; hoe hoed; toe toed;
tiptoe tiptoed; canoe canoed; boo booed; free freed; agree agreed; disagree disagreed;
guarantee guaranteed; decree decreed; referee refereed; knee kneed; emcee emceed; tee teed;
focus focussed focussing; gas gassed gassing; bias biassed; quiz quizzed quizzing;
bus bussed bussing
";

/// Only adjectives whose degrees are no words of their own: not lighter, cooler, later, better.
const ADJECTIVES: &str = "
big bigger biggest; large larger largest; small smaller smallest; high higher highest;
low lower lowest; old older oldest; young younger youngest; new newer newest;
great greater greatest; strong stronger strongest; weak weaker weakest; long longer longest;
short shorter shortest; fast faster fastest; slow slower slowest; early earlier earliest;
rich richer richest; poor poorer poorest; near nearer nearest; cheap cheaper cheapest;
safe safer safest; hot hotter hottest; cold colder coldest; wide wider widest;
deep deeper deepest; hard harder hardest; easy easier easiest; heavy heavier heaviest;
happy happier happiest; dark darker darkest; simple simpler simplest; tall taller tallest;
thin thinner thinnest; thick thicker thickest; tough tougher toughest; tight tighter tightest;
warm warmer warmest; bright brighter brightest; broad broader broadest; fresh fresher freshest;
quick quicker quickest; smart smarter smartest; soft softer softest; wise wiser wisest;
brave braver bravest; busy busier busiest; healthy healthier healthiest;
wealthy wealthier wealthiest; close closest; clear clearer clearest; clean cleanest;
dry drier driest; wet wetter wettest; bad worst; late latest; light lightest; cool coolest;
sharp sharpest; fine finest; pure purer purest; rare rarer rarest; dirty dirtier dirtiest;
angry angrier angriest; dense denser densest; costly costlier costliest; deadly deadlier deadliest
";

/// Sciences are told by their ending (`has_plural_s`); here stand single words: singulars in -s,
/// plurals that are words of their own (customs, goods), adverbs, diseases, names.
const NO_PLURAL: &str = "
news means species series thanks customs arms goods glasses headquarters across always sideways
towards plus lens gas bias canvas atlas alias whereas alas overseas perhaps besides nowadays
sometimes else ours yours theirs hers summons corps mumps measles rabies scabies diabetes herpes
billiards athletics scissors trousers pliers binoculars pyjamas pajamas premises outskirts
whereabouts odds barracks gallows shambles crossroads clothes alms amends annals auspices riches
aids ashes economics electronics ethics basics classics civics graphics tactics semantics
logistics optics acoustics ceramics forensics hydraulics cybernetics antics analytics olympics
aerobics mechanics pragmatics italics heroics hysterics obstetrics orthopaedics orthopedics
geopolitics genetics linguistics genomics proteomics ergonomics tropics plastics
chaos ethos pathos cosmos asbestos kudos thermos rhinoceros pancreas christmas texas kansas
arkansas dallas vegas honduras bahamas caracas athens brussels naples wales netherlands
philippines maldives seychelles mars hans thomas douglas lucas nicholas judas james charles
hughes williams adams jones evans roberts edwards phillips peters stevens rogers andrews matthews
simmons collins jenkins perkins watkins hawkins daniels richards robbins higgins sanders
has was does goes gps sms dns nhs cbs pbs gms cms hms vips yes noes biceps triceps forceps
specimen regimen abdomen acumen semen bitumen stamen yemen ramen hymen lumen turkmen omen amen
townspeople themselves ourselves yourselves indoors outdoors upstairs downstairs laos cyclops
innings doldrums dregs hereabouts unawares manners mrs https pants jeans
regards commons carlos
";

/// Words in -ing and -ed that are no verb forms; nouns in -ing that name a field or trade of
/// their own while their verb is first of all a noun (banking / bank); adjectives made from nouns.
const NO_VERB: &str = "
evening morning during nothing something anything everything ceiling sibling darling sterling
herring awning lightning pudding viking beijing duckling sapling inkling gosling dumpling earring
offing outing inning innings wedding bedding shilling farthing starling underling hireling
incoming upcoming outgoing oncoming forthcoming outstanding notwithstanding plaything cunning
farthing whiting gelding yearling fledgling weakling sterling
banking engineering marketing housing farming fishing parking shipping mining boxing cycling
nursing schooling funding accounting policing lodging rowing lighting wiring flooring roofing
sightseeing according neighbouring neighboring stocking stockings willing interesting during
hundred kindred sacred naked wicked rugged ragged crooked wretched dogged jagged beloved infrared
need speed exceed indeed seed deed heed greed creed steed reed weed breed bleed feed proceed
succeed moped biped quadruped watershed bloodshed embed shred sled talented gifted skilled
unskilled bearded wooded winged legged horned salaried moneyed landed storied bed red fed led wed
concede hatred purebred inbred airbed hotbed seabed roadbed
flatbed newlywed seaweed aniseed hearted haired eared breasted bodied blooded spirited
";

const IN_IE: &str = "
movie cookie zombie calorie brownie selfie rookie newbie genie prairie menagerie veggie freebie
hoodie smoothie sortie birdie collie aussie lingerie magpie necktie bourgeoisie indie quickie
goalie groupie junkie foodie talkie bookie pixie hippie yuppie untie underlie belie eerie reverie
camaraderie auntie laddie lassie townie techie biggie
";

const IN_SILENT_E: &str = "
cache ache headache toothache heartache backache avalanche niche creche psyche moustache mustache
pastiche cliche quiche brioche douche porsche microfiche cloche crevasse impasse finesse mousse
posse canoe horseshoe tiptoe oboe aloe throe axe deluxe tranche cartouche
";

const IN_S: &str = "
bus minibus gas bias alias canvas atlas pancreas lens iris trellis christmas
";

const IN_US: &str = "
virus papyrus walrus census focus circus caucus crocus locus abacus fetus chorus hippopotamus
thermus mucus isthmus antivirus citrus discus hibiscus papyrus cirrus ficus coronavirus
retrovirus rotavirus adenovirus poliovirus arbovirus lentivirus uterus stylus ignoramus
animus humus litmus thymus
";

const WITH_E: &str = "
infring cring hing fring bing ting imping syring spong plung lung expung loung scroung
inhal exhal upscal wholesal consol cajol condol parol beguil whol
interfer adher coher inher persever rever explor ignor restor ador implor deplor underscor
outscor encor galor postpon aton condon dethron enthron telephon inton rezon cyclon phon hon
dishon conven interven reconven contraven superven gangren welcom becom overcom
complet deplet delet compet secret excret accret concret obsolet
invit unit reunit ignit reignit excit recit expedit incit extradit rewrit overwrit underwrit
despit cit handwrit promot demot devot denot connot emot misquot footnot outvot remot
creat recreat procreat permeat delineat nauseat persuad dissuad rout rerout
past tast wast hast bast lambast chast gazett silhouett copypast
telescop elop interlop microscop ach cach breath cloth loath sooth seeth teeth writh scath
sheath unsheath wreath bath sunbath lath swath ow aw axe eras lathe ey queu
composit
";

const WITHOUT_E: &str = "
sync arc focus bias canvas bus caucus chorus gas hang bang clang gang slang twang overhang
pencil stencil imperil devil council collar sugar pillar guitar mortar vinegar murmur sulfur
sulphur margin origin cabin combat format salad period ballad method kayak trek kidnap output
input rebut debut gamut exam martyr catalog dialog analog waltz blitz quartz program orphan caravan
tripod nomad satin robin plumb
";

const DOUBLED: &str = "
add egg err ebb purr whirr boycott butt inn matt
";
