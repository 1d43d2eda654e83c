//! English paragraphs, each as the sentences a reader finds in it.

/// Joined by a space, each paragraph is cut into these sentences again.
pub(super) const PARAGRAPHS: &[&[&str]] = &[
    // Titles.
    &[
        "Mr. Sen met Mrs. Rao and Dr. Das.",
        "Prof. Iyer stayed away.",
        "Gov. Hill sent Gen. Park.",
    ],
    &[
        "St. Mary's is on Mt. Carmel.",
        "Lt. Col. Dean and Sgt. Wood live there.",
        "Rep. Ann Lee visited.",
    ],
    // Initials.
    &[
        "J. R. R. Tolkien wrote it.",
        "E. M. Forster read it.",
        "A. P. J. Abdul Kalam quoted it.",
    ],
    &[
        "George W. Bush spoke first.",
        "Samuel L. Jackson did not come.",
        "V.S. Naipaul was there.",
    ],
    &[
        "He tried plan A and then plan B.",
        "It failed.",
        "She is taller than I.",
        "They know.",
    ],
    &[
        "It lacks vitamin C.",
        "Milk helps.",
        "He has type B.",
        "Nobody else does.",
    ],
    &[
        "Lt. Gen. (retd.) Singh spoke.",
        "M/s. Rao Mills and Govt. High School were fined.",
    ],
    &[
        "Snow fell in J&K.",
        "Roads were shut.",
        "The phone has USB Type-C.",
        "Sales rose after World War I.",
        "Prices fell.",
    ],
    // Dotted abbreviations, in a sentence and at its end.
    &[
        "U.S. officials and the U.S. Senate agreed.",
        "He lives in the U.S.",
        "The move was easy.",
    ],
    &[
        "The U.K. Parliament sat late.",
        "They left the U.K.",
        "However, they came back.",
        "U.N. Secretary-General smiled.",
    ],
    &[
        "Doors open at 9 a.m. and close at 5 p.m.",
        "Entry is free.",
        "The 6 a.m. Monday train was late.",
    ],
    &[
        "It starts at 7 p.m. IST on Sunday.",
        "It ends at 9 p.m.",
        "Nobody left at 8:30 p.m.",
    ],
    &[
        "Fruit, e.g. mangoes, is cheap.",
        "One state, i.e. Goa, is small.",
        "See e.g. Table 2.",
    ],
    &[
        "She has a Ph.D. in law.",
        "He has an M.A. from Delhi.",
        "Both hold a B.Sc.",
        "They teach.",
    ],
    &[
        "It rained in Washington, D.C.",
        "The streets were wet.",
        "The D.C. Council met.",
    ],
    // Companies.
    &[
        "Blue Motors Inc. said sales rose.",
        "It is owned by Green Corp.",
        "The owner is Hill & Co. Chairman Roy.",
    ],
    &[
        "He runs Sun Foods Pvt. Ltd. in Pune.",
        "She runs Moon Ltd.",
        "In May they merged.",
    ],
    &[
        "Robert Downey Jr. starred.",
        "So did Ken Griffey Sr.",
        "They both won.",
    ],
    // Months, numbers, references.
    &[
        "It opened on Jan. 5 and closed in Dec. 2019.",
        "It never reopened.",
    ],
    &[
        "Rule No. 5 is clear.",
        "See Fig. 3 and Sec. 12.",
        "Was it right?",
        "No.",
        "Nobody thought so.",
    ],
    &[
        "Growth was 6.5 percent.",
        "Prices rose by 0.3.",
        "It was 2019.",
        "Then it fell.",
    ],
    &["The fine is Rs. 500 or Rs.750.", "It was paid in cash."],
    &[
        "Smith et al. 2020 found nothing.",
        "Roe v. Wade and Ali vs. Frazier were recalled.",
    ],
    &[
        "Bring pens, paper, etc. to the hall.",
        "Bring food, drink, etc.",
        "Leave pets at home.",
    ],
    &[
        "The fine was $25,000.",
        "The score was 27:37.",
        "It was SARS-CoV-2.",
        "Nobody paid.",
    ],
    &[
        "The temple dates from 1600 B.C.",
        "Visitors came.",
        "the max. speed was low.",
    ],
    // Addresses.
    &[
        "Write to help@mail.example.com.",
        "See www.example.com.",
        "Open https://a.example/b?c=d&e=f! now.",
    ],
    &[
        "Version 2.0.1 is out.",
        "Node.js is not.",
        "The .com boom ended.",
    ],
    // Quotations.
    &[
        "\"Are we ready?\" he asked.",
        "\"Yes!\" they said.",
        "\"Go.\"",
        "He went.",
    ],
    &[
        "“Are we ready?” Mr. Hill asked.",
        "“Of course!” Ann Lee shouted.",
        "“Stop!” I said.",
        "Nobody moved.",
    ],
    &[
        "“We won.”",
        "Smith said that the race was hard.",
        "“It was long.",
        "It was hot.”",
        "She slept.",
    ],
    &[
        "He asked, “Are we ready?” and left.",
        "She wrote, ‘I don’t know.’",
        "The boys’ team lost.",
    ],
    &[
        "They sang “Who are you?” in the hall.",
        "“Really?” – nobody knew.",
        "He said, “Stop!”, but she ran.",
    ],
    &[
        "She said, “He told me, ‘Go home.’”",
        "We left.",
        "'Come in!' he said.",
        "'Sit down.'",
        "We sat.",
    ],
    &[
        "“I live in the U.S.”",
        "He does not.",
        "The \"U.S.\" sign fell.",
    ],
    // Ellipsis.
    &[
        "I... I do not know.",
        "Well… maybe not.",
        "We waited...",
        "Nobody came.",
        "It was . . . odd.",
        "We left…",
        "They stayed.",
    ],
    // Marks inside names.
    &[
        "Yahoo! shares fell.",
        "Yahoo! Japan rose.",
        "Jeopardy! is on air.",
        "What a day!",
        "It rained.",
    ],
    &["What?!", "You are late!!", "Why??", "Go."],
    // Brackets.
    &[
        "The hall is old.",
        "(It was built in 1900.)",
        "It is big.",
        "(Is it safe?",
        "Nobody knows.)",
        "We went in.",
    ],
    &[
        "His claim (is it true?) was ignored.",
        "The word (wow!) was cut.",
        "Some fruit (apples, pears, etc.) was sold.",
    ],
    &[
        "The army (U.S. and U.K.) left.",
        "He came (see p. 5) and saw.",
        "The act (No. 7) stays.",
    ],
    // Lists.
    &[
        "1. Open the box.",
        "2. Take it out.",
        "iv. Close it.",
        "a. Wait.",
        "B. Go.",
    ],
    &[
        "Three rules: 1. be quiet 2. be quick 3. be kind.",
        "All follow them.",
    ],
    // Datelines.
    &[
        "PUNE, 12 February.",
        "The mayor resigned.",
        "LONDON (Reuters) - The pound fell.",
    ],
    // A full stop in running text.
    &[
        "He weighs approx. five stone.",
        "The est. cost is high.",
        "Say it loud.",
    ],
];

/// A text with white space of its own, and its sentences.
pub(super) const LAID_OUT: &[(&str, &[&str])] = &[
    (
        "A headline\n\nThe story starts.",
        &["A headline", "The story starts."],
    ),
    ("The U.S.\n\nsenate", &["The U.S.", "senate"]),
    (
        "The story\nstarts. It\r\ngoes on.",
        &["The story\nstarts.", "It\r\ngoes on."],
    ),
    (
        "Bring:\n- pens\n- paper\n* food",
        &["Bring:", "- pens", "- paper", "* food"],
    ),
    (
        "Steps\n1. Open it\n2. Close it\n10) Go",
        &["Steps", "1. Open it", "2. Close it", "10) Go"],
    ),
    ("In the year\n2016 it fell", &["In the year\n2016 it fell"]),
    (
        "They left the hall.She stayed.",
        &["They left the hall.", "She stayed."],
    ),
    ("  Go.  \t Stop.  ", &["Go.", "Stop."]),
    ("a|b | c || d", &["a|b | c || d"]),
    ("Wait ... what?", &["Wait ... what?"]),
    ("...", &["..."]),
    ("", &[]),
    (" \n\n ", &[]),
];
