use proptest::prelude::*;

use super::*;

fn of(form: &str) -> Vec<String> {
    let mut out = Vec::new();
    citations(form, &mut |c| out.push(c.to_owned()));
    out
}

/// The forms that lead to each citation form.
const FORMS: &str = "
country: countries; agreement: agreements agreement's agreement’s agreements'; tax: taxes taxing taxed;
box: boxes; church: churches; crash: crashes crashed crashing; bus: buses; gas: gases;
virus: viruses; campus: campuses; bonus: bonuses; census: censuses; house: houses; cause: causes;
use: uses used using; abuse: abuses abused; case: cases; base: bases based; size: sizes sized;
prize: prizes; quiz: quizzes; waltz: waltzes; lens: lenses; sense: senses; response: responses;
hero: heroes; potato: potatoes; veto: vetoes vetoed vetoing; echo: echoes echoed; photo: photos;
shoe: shoes; canoe: canoes; movie: movies; calorie: calories; tie: ties tied tying; ally: allies;
cache: caches cached caching; headache: headaches; moustache: moustaches; speech: speeches;
wolf: wolves; leaf: leaves; life: lives; knife: knives; valve: valves; involve: involves;
man: men men's; woman: women women's; child: children children's; person: people;
foot: feet; tooth: teeth; mouse: mice; criterion: criteria; phenomenon: phenomena;
analysis: analyses; analyse: analyses analysed analysing; crisis: crises; index: indices indexes;
matrix: matrices; bacterium: bacteria; memorandum: memoranda; syllabus: syllabi; datum: data;
statesman: statesmen; spokesperson: spokespeople; grandchild: grandchildren; midwife: midwives;
mp: mps; mla: mlas; tv: tvs; guru: gurus; taxi: taxis; israeli: israelis; lungi: lungis;
topic: topics; republic: republics; statistic: statistics; metric: metrics; railway: railways;
hop: hopping hopped; hope: hoping hoped hopes; rate: rating rated; read: reading; plan: planned planning;
visit: visiting visited visits; decide: deciding decided; agree: agreed agreeing agrees;
die: dying died dies; study: studied studying studies; travel: travelling traveling travelled traveled;
panic: panicked panicking; traffic: trafficking; cancel: cancelled canceled cancelling;
control: controlled controlling; install: installed installing; fulfil: fulfilled; fulfill: fulfilled;
call: called calling calls; fill: filling filled; file: filing filed; sell: selling sold;
fuel: fuelled fueled; pass: passed passing passes; discuss: discussed; buzz: buzzed; staff: staffed;
focus: focused focussed focusing; add: added adding; boycott: boycotted; refer: referred referring;
offer: offered offering; prefer: preferred; declare: declared declaring; monitor: monitored;
explore: explored exploring; ignore: ignored; secure: secured; measure: measuring; retire: retired;
require: required requiring; acquire: acquired; square: squared; interfere: interfering;
open: opened opening; determine: determined; combine: combining; mention: mentioned; postpone: postponed;
intervene: intervened; learn: learned learning; sign: signed; welcome: welcomed; consume: consumed;
confirm: confirmed; create: creating created; evaluate: evaluated; negotiate: negotiating;
complete: completed; delete: deleted; market: marketed; invite: invited; limit: limited; promote: promoted;
contribute: contributing; dispute: disputed; test: tested; taste: tasted; waste: wasted; state: stated;
treat: treated; combat: combating; persuade: persuading; include: included including; explode: exploded;
load: loading; attend: attended; provoke: provoked; look: looked; attack: attacked; escape: escaped;
develop: developing; describe: described; absorb: absorbed; climb: climbed; save: saving; solve: solved;
value: valued; issue: issued; argue: arguing; announce: announced; organise: organised organising organises;
organize: organized organizing; freeze: freezing frozen; change: changing changed; hang: hanging hung;
bring: bringing brought; charge: charged; pledge: pledged; manage: managed; besiege: besieged;
settle: settled; centre: centred; reach: reaching reached; coach: coached; breathe: breathing;
show: showing shown; play: played; apply: applied; catalogue: cataloguing; rewrite: rewriting rewritten;
guide: guided; disguise: disguised; suit: suited; guarantee: guaranteed; free: freed; gazette: gazetted;
put: putting; begin: began beginning begun; be: was were been is are am being; have: has had having;
go: went gone going goes; do: does did done; sell: sold; seek: sought; teach: taught; take: took taken;
undertake: undertaken undertook; withdraw: withdrew withdrawn; understand: understood; lie: lying;
build: built building; meet: met meeting; train: training trained; find: found; lead: led; pay: paid;
big: bigger biggest; high: higher highest; large: largest; easy: easier; new: newest; unite: united
";

/// Words, and what they are no form of.
const NOT: &str = "
evening even; morning morn; wedding wed; during dure; nothing noth; something someth; thing th;
hundred hundr; speed spe; need ne; exceed exce; proceed proce; seed se; indeed inde; news new;
economics economic; physics physic; politics politic; mathematics mathematic; ethics ethic;
electronics electronic; genetics genetic; species specie; series serie; means mean; thanks thank;
lens len; gas ga; bus bu; status statu; crisis crisi; process proces; business busines; is i;
this thi; his hi; was wa; has ha; customs custom; arms arm; goods good; glasses glass; aids aid;
headquarters headquarter; across acros; always alway; towards toward; yes ye; plus plu; its it;
worker work; government govern; national nation; happiness happy; sarcasm sarca; leader lead;
banking bank; engineering engineer; marketing market; housing house; farming farm; parking park;
shipping ship; mining mine; fishing fish; boxing box; schooling school; incoming income; earring ear;
inning inn; herring her; shilling shill; ceiling ceil; sibling sible; pudding pud; king k; ring r;
bring br; spring spr; string str; wing w; red r; bed b; shed sh; sacred sacre; naked nake; wicked wick;
crooked crook; rugged rug; dogged dog; moped mop; talented talent; gifted gift; rating rat; hoping hop;
planning plane; planned plane; filing fill; filling file; taping tap; tapping tape; writing writ;
biting bit; cutting cute; sitting site; staring star; starring stare; baring bar; barring bare;
caring car; scared scar; scarred scare; pining pin; pinning pine; robbing robe; rubbing rube;
visiting visite; opening opene; offered offere; calling cal; selling sel; pulling pul; passing pas;
reaching reache; coaching coache; putting putt; adding ad; betting bete; houses hous; causes caus;
viruses viruse; buses buse; boxes boxe; churches churche; cases cas; sizes siz; prizes priz;
movies movy; shoes sho; heroes heroe; countries countrie; dies dy; allies allie; wolves wolve;
media medium; specimen speciman; regimen regiman; clothes cloth; clothes clothe;
premises premise; gps gp; sms sm; https http; mrs mr; christmas christma; paris pari; tennis tenni;
texas texa; chaos chao; virus viru; bias bia; canvas canva; atlas atla; james jame; wales wale;
better good; later late; lighter light; cooler cool; former form; minister minist; number numb;
august gust; building buil; people peopl; feed fe; agreed agre; freed fre; dying dy; studied studi;
studying stude; playing playe; showing showe; treating treate; loading loade; creating creat;
persuading persuad; marketed markete; limited limite; completed complet; invited invit; wasted wast;
tested teste; hanging hange; changing chang; singing singe; longing longe; learned learne;
monitoring monitore; exploring explor; declaring declar; developing develope; looking looke;
attacked attacke; panicked panick; boycotted boycot; discussed discus; focused focuse; ground grind;
wound wind; lay lie; will would; lives lif; women womens; united unit; secretary secret; ring ringe;
interesting interest; infrared infrare; outdoors outdoor; sometimes sometime; besides beside;
whereas wherea; perhaps perhap; corps corp; odds odd; rabies raby; diabetes diabete; pants pant;
innings inn; upstairs upstair; themselves themself; regards regard; jeans jean; ours our; hers her
";

fn entries(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.split(';').map(str::trim).filter(|e| !e.is_empty())
}

fn form_pairs() -> Vec<(&'static str, &'static str)> {
    let mut out = Vec::new();
    for entry in entries(FORMS) {
        let (citation, forms) = entry.split_once(':').unwrap();
        out.extend(forms.split_whitespace().map(|form| (form, citation)));
    }
    out
}

fn not_pairs() -> Vec<(&'static str, &'static str)> {
    pairs(NOT)
}

#[test]
fn forms_lead_to_their_citation_form() {
    let pairs = form_pairs();
    assert!(pairs.len() >= 150);
    for (form, citation) in pairs {
        assert!(
            of(form).iter().any(|c| c == citation),
            "{form} {citation} {:?}",
            of(form)
        );
    }
}

#[test]
fn no_form_leads_to_another_word() {
    let pairs = not_pairs();
    assert!(pairs.len() >= 150);
    for (form, other) in pairs {
        assert!(of(form).iter().all(|c| c != other), "{form} {other}");
    }
}

#[test]
fn folded_forms_lead_to_folded_citations() {
    for (form, citation) in form_pairs() {
        let folded = of(&fold_spelling(form));
        let found = folded
            .iter()
            .any(|c| fold_spelling(c) == fold_spelling(citation));
        let same = fold_spelling(form) == fold_spelling(citation);
        assert!(found || same, "{form} {citation} {folded:?}");
    }
}

#[test]
fn terms_are_stored_in_the_singular() {
    for (word, base) in [
        ("countries", Some("country")),
        ("india's", Some("india")),
        ("workers'", Some("worker")),
        ("women's", Some("woman")),
        ("mps", Some("mp")),
        ("training", None),
        ("united", None),
        ("higher", None),
        ("status", None),
        ("news", None),
        ("built", None),
        ("", None),
    ] {
        assert_eq!(singular(word).as_deref(), base, "{word}");
    }
}

#[test]
fn no_table_leads_a_word_to_itself_or_twice() {
    for table in [&LAZY.nouns, &LAZY.verbs, &LAZY.adjectives] {
        for (form, citations) in table {
            assert!(citations.iter().all(|c| c != form), "{form}");
            let found = of(form);
            let mut once = found.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), found.len(), "{form}");
        }
    }
}

/// British and American spellings of one word.
const SAME: &str = "
defence defense; defences defenses; defenceless defenseless; offence offense; licence license;
licences licenses; pretence pretense; practise practice; practised practiced; practising practicing;
colour color; colours colors; coloured colored; colourful colorful; discolouration discoloration;
favour favor; favourite favorite; favourable favorable; unfavourable unfavorable; honour honor;
honourable honorable; dishonour dishonor; labour labor; labourers laborers; behaviour behavior;
behavioural behavioral; misbehaviour misbehavior; neighbour neighbor; neighbourhood neighborhood;
neighbouring neighboring; harbour harbor; harboured harbored; humour humor; rumours rumors;
tumour tumor; vapour vapor; flavour flavor; odour odor; rigour rigor; vigour vigor; armoured armored;
endeavour endeavor; saviour savior; parlour parlor; organise organize; organised organized;
organising organizing; organisation organization; organisations organizations;
organisational organizational; privatisation privatization; demonetisation demonetization;
modernise modernize; recognise recognize; recognisable recognizable; criticise criticize;
realise realize; utilise utilize; globalisation globalization; emphasise emphasize;
synthesise synthesize; fertiliser fertilizer; sanitisers sanitizers; analyse analyze;
analysed analyzed; analysing analyzing; paralyse paralyze; catalyse catalyze; centre center;
centres centers; centred centered; theatre theater; fibre fiber; fibres fibers; litre liter;
metres meters; kilometre kilometer; kilometres kilometers; epicentre epicenter; calibre caliber;
catalogue catalog; catalogues catalogs; dialogue dialog; analogue analog; cataloguing cataloging;
programme program; programmes programs; travelling traveling; travelled traveled;
traveller traveler; labelled labeled; cancelled canceled; cancelling canceling; modelling modeling;
signalled signaled; fuelled fueled; counsellor counselor; councillor councilor; jewellery jewelry;
jeweller jeweler; marvellous marvelous; woollen woolen; medallist medalist; tranquillity tranquility;
fulfil fulfill; fulfils fulfills; fulfilment fulfillment; enrol enroll; enrolment enrollment;
instalment installment; skilful skillful; wilful willful; anaemia anemia; paediatric pediatric;
paediatrician pediatrician; oestrogen estrogen; foetus fetus; foetal fetal; haemoglobin hemoglobin;
haemorrhage hemorrhage; leukaemia leukemia; diarrhoea diarrhea; anaesthesia anesthesia;
gynaecologist gynecologist; orthopaedic orthopedic; encyclopaedia encyclopedia;
manoeuvre maneuver; manoeuvres maneuvers; manoeuvred maneuvered; manoeuvring maneuvering;
oesophagus esophagus; archaeology archeology; mediaeval medieval; homoeopathy homeopathy;
aluminium aluminum; grey gray; greying graying; plough plow; ploughing plowing; sceptic skeptic;
scepticism skepticism; judgement judgment; judgements judgments; acknowledgement acknowledgment;
ageing aging; aeroplane airplane; moustache mustache; pyjamas pajamas; artefacts artifacts;
mould mold; sulphur sulfur; sulphate sulfate; yoghurt yogurt; despatch dispatch; adviser advisor;
whiskey whisky; whiskeys whiskies; caesarean cesarean; smouldering smoldering; cosy cozy; labour's labor's; centre’s center’s
";

/// Words that differ by the same letters and are two words.
const APART: &str = "
cheque check; tyre tire; storey story; kerb curb; disc disk; draught draft; prize prise; size sise;
seize seise; maize maise; capsize capsise; filling filing; filled filed; tilling tiling; baller baler;
stalling staling; willing wiling; polling poling; balled baled; pilling piling; galley galey;
hoping hopping; controller controler; councillor counsellor; counsel council; pour por; four for;
tour tor; hour hor; your yor; flour flor; sour sor; contour contor; devour devor; court cort;
source sorce; mourn morn; journal jornal; tourist torist; course corse; resource resorce;
acre acer; massacre massacer; timbre timber; genre gener; cadre cader; there theer; mere meer;
here heer; sphere spheer; ogre oger; padre pader; mediocre mediocer; entire entier; retire retier;
centring centing; hundred hundered; sacred sacered; scored scoerd; string stering; lettering lettring;
rogue rog; vogue vog; league leag; fatigue fatig; demagogue demagog; pedagogue pedagog; tongue tong;
programmer programer; programming programing; license licensee; practical practise; greyhound grayhound;
shoe she; canoe cane; poem pem; poet pet; maestro mestro; israel isrel; aerial erial; michael michel;
coefficient cefficient; reggae regge; phoenix phenix; aeroplane aeroplan; aerobic erobic;
defence fence; commence commense; science sciense; absence absense; evidence evidense; hence hense;
police polise; advice advise; device devise; prophecy prophesy; price prise; wise wize; rise rize;
raise raize; horizon horison; citizen citisen; wizard wisard; brazil brasil; dizzy dissy;
scene skene; science skience; scheme skheme; sculpture skulpture; ageless agless; judge judg;
engagement engagment; management managment; arrangement arrangment; mouse mose; mouth moth;
couple cople; full ful; bill bil; install instil; distill distal; skill skil; will wil; wool wol;
enrolled enroled; tell tel; metal mettle; medal meddle; principal principle; stationary stationery;
mold mole; could cold; should shold; would wold; shoulder sholder; moulin molin; grey grew;
adviser advise; despot dispot; whisk whisky; sulk sulf; cost cozt; nosy nozy; prosy prozy;
meter meteor; litre lite; metric meteric; central centeral; theatrical theaterical; fibrous fiberous
";

fn pairs(table: &'static str) -> Vec<(&'static str, &'static str)> {
    entries(table).map(|e| e.split_once(' ').unwrap()).collect()
}

#[test]
fn both_spellings_have_one_key() {
    assert!(pairs(SAME).len() >= 80);
    for (a, b) in pairs(SAME) {
        assert_eq!(fold_spelling(a), fold_spelling(b));
    }
}

#[test]
fn two_words_have_two_keys() {
    assert!(pairs(APART).len() >= 80);
    for (a, b) in pairs(APART) {
        assert_ne!(fold_spelling(a), fold_spelling(b));
    }
}

#[test]
fn unaffected_words_are_borrowed() {
    for word in [
        "government",
        "bank",
        "Colour",
        "naïve",
        "भारत",
        "filling",
        "covid19",
        "",
    ] {
        assert!(
            matches!(fold_spelling(word), std::borrow::Cow::Borrowed(_)),
            "{word}"
        );
    }
}

proptest! {
    #[test]
    fn no_input_panics(word in "\\PC{0,20}", english in "[a-z'’]{0,12}(s|es|ies|ed|ied|ing|lling|'s)?") {
        for word in [&word, &english] {
            for citation in of(word) {
                prop_assert!(!citation.is_empty());
                prop_assert!(&citation != word);
            }
            prop_assert!(singular(word).is_none_or(|s| of(word).contains(&s)));
            let key = fold_spelling(word).into_owned();
            prop_assert_eq!(fold_spelling(&key), key.as_str());
        }
    }
}
