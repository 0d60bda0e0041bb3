// For search-query.js: what staff say for what the site says. One meaning to a line: add words where staff find
// nothing.
(() => {
  "use strict";

  window.searchWords = {
    // Words that say nothing about what is looked for. A query of nothing else is searched as it stands.
    small: `a about after all also am an and any anyone are aren as at be because been being but by can cant could
      couldn did didn       do does doesn doing don dont else for from get gets getting give given go going got had has
      hasn have haven       having he her hers him his how i if im in into is isn it its ive just ll let me might
      mustn my need needs of off       on one or our out over please re really s shall she should shouldn so some
      somebody someone something t than       that thats the their them then there these they thing this those to
      too up us ve very want wanted wanting wants       was wasn we were weren what whats when where which while who
      whom whos why will with would wouldn you your`,
    // Words and phrases that tell of danger, and where each leads: to the place that says whom to ring, found by its own
    // words.
    danger: {
      place: "contacts#danger-now",
      by: "999 emergency",
      said: `knife, knives, knifed, blade, machete, stab, stabbed, stabbing, gun, shot, shooting, weapon, weapons, acid,
        petrol, arson, set fire, bomb, kidnap, kidnapped, kidnapping, abduct, abducted, abduction, snatched, hostage,
        held against, strangle, strangled, strangling, strangulation, choke, choked, choking, suffocated, suffocating,
        smothered, drowned, drowning, unconscious, unresponsive, collapsed, passed out, not breathing, cant breathe,
        stopped breathing, bleeding, blood, bled, shaken, shaking baby, fractured, broken arm, broken leg, broken bone,
        scalded, poison, poisoned, poisoning, kill, killed, kill her, kill him, kill them, kill me, kill us,
        threatened to kill, threatening to kill, beaten, beaten up, beating, belt, attacked, attack, rape, raped,
        raping, being hurt, screaming, locked in, locked up, tied up, chained, left alone, home alone, left in car,
        scared to go home, frightened to go home, afraid to go home, wont go home, terrified, runaway, ran away,
        run away, running away, jump off, noose`,
    },
    // Words in their own right, however near they come to words of the site: the search never takes them for slips.
    kept: ``,
    // Each word or phrase of a line also finds the others.
    same: [
      "parent, parents, mum, mums, mummy, mother, dad, dads, daddy, father, carer, carers, guardian, family",
      "child, kid, pupil, student, youngster",
      "young person, young people, teenager, teen, teenage, adolescent, youth",
      "baby, infant, newborn, toddler",
      "refuse, refused, refusal, object, objects, objection, disagree, decline, said no, say no, says no, saying no, " +
        "won't agree, not agree, against",
      "consent, permission, agreement, agree, authorisation, sign, signed",
      "ring, call, phone, telephone, rang, dial, contact, speak to, talk to",
      "number, telephone",
      "emergency, danger, urgent, urgently, immediate, imminent, right now, happening now, tonight, 999",
      "social worker, social services, social care, childrens services, childrens social care",
      "report, refer, referral, alert, raise a concern",
      "worry, worried, worries, concern, concerned, concerns, anxious",
      "colleague, coworker, staff, teacher, coach, member of staff, adult who works with children",
      "allegation, accused, accuse, accusation",
      "tell, told, inform, informed, notify, let know, telling",
      "share, disclose, disclosure, pass on, hand over, give out",
      "punish, punished, prosecuted, prosecution, sued, sue, sacked, disciplined, fired, fine, fined, " +
        "trouble, blame, blamed",
      "allowed, lawful, legal, legally, law, illegal, may i",
      "must, have to, obliged, duty, mandatory, compulsory, required",
      "proof, evidence, certain, sure, prove",
      "secret, secrecy, promise, confidential, confidence, confidentiality, private, privacy",
      "record, records, file, files, notes, write down, document, log, recording",
      "email, e-mail, send, sending, message, text message, whatsapp, post, fax",
      "secure, encrypted, encryption, password",
      "ask, asked, asking, request, requested, requests",
      "verify, genuine, check who, caller, impostor, really is, pretend, pretending, fake, posing, impersonating, hoax",
      "not answering, not answering phone, not picking up, wont pick up, nobody answers, no answer, on hold, engaged, voicemail",
      "reply, response, feedback, listened, taken seriously, heard back, hear back, heard nothing, " +
        "ignored, nothing happened, no reply, no response",
      "manager, boss, head, headteacher, head teacher, supervisor, safeguarding lead",
      "escalate, escalation, unhappy, dissatisfied, disagree, disagreement, dispute, challenge, complain",
      "closed, close, no further action",
      "lost, left behind, stolen, mislaid",
      "wrong person, breach, leak, leaked, misdirected, lost",
      "anonymous, anonymously, anonymised, without names, without naming, no names, unnamed",
      "advice, consult, consultation, guidance",
      "abuse, violence, abusive, violent",
      "historic, historical, past, long ago, years ago, non-recent",
      "drugs, drug, substance, addiction, addict, misuse, cannabis, weed, cocaine, crack, heroin, methadone, " +
        "alcohol, drinking, drinks, drunk, alcoholic",
      "mental health, mental illness, depressed, depression, psychosis, unwell",
      "unborn, pregnant, pregnancy",
      "sex, sexual, sexually, contraception, contraceptive",
      "move, moved, moving, relocated, transfer, new school, another school, another area",
      "area, borough, county, council, authority",
      "volunteer, volunteers, charity, club, church, mosque, faith, football, sport, sports, " +
        "scout, scouts, brownies, small organisation",
      "meeting, conference, discussion",
      "doctor, gp, surgery",
      "old, age, aged",
      "jargon, acronym, acronyms, abbreviation, abbreviations, shorthand, plain words, plain english",
      "training, train, trainer, trainers, session, course, workshop, facilitator",
      "handout, handouts, worksheet, worksheets, slides, slide, powerpoint, pdf",
      "quiz, practise, practice, scenario, scenarios, story, stories, case study, case studies, test, test myself, exercise",
      "certificate, cpd, proof of training, record of learning, learning record, completed",
      "county lines, gang, gangs, cuckooing, cuckooed, dealing, dealing drugs, running drugs, exploitation, exploited",
      "overdose, overdosed, taken too many tablets, too many tablets, too many pills, swallowed tablets, took tablets, taken tablets",
      "missing, runaway, runaways, run away, ran away, absconded, disappeared, vanished",
      "scotland, scottish, edinburgh, glasgow, aberdeen, dundee",
      "wales, welsh, cardiff, swansea, newport, wrexham",
      "northern ireland, ulster, belfast, derry, londonderry, psni",
      "witchcraft, spirit possession, possessed, exorcism, faith or belief",
      "updated, update, changed, changes, version, latest",
      "track, tracking, tracked, analytics, cookies, cookie, store, stores",
      "screen reader, accessible, accessibility, text to speech",
      "dark mode, dark theme, colour scheme",
      "myth, myths, misconception, misconceptions",
      "safeguarding lead, safeguarding officer, dsl",
      "print, poster, printable, leaflet",
      "review, reviews, inquiry, serious case review",
      "bruise, bruises, bruised, bruising, injury, injured, mark, hurt, hit, hitting, beaten, beating, beat, smack, " +
        "smacked, punched, kicked, burn, physical abuse",
      "neglect, neglected, harm, abuse",
      "fear, feeling, instinct, gut, hunch, suspicion, suspect",
      "form, template, proforma",
      "gdpr, data protection",
      "honour, honor",
    ],
    // What is written in many ways, put into one before the words are looked at.
    written: [
      [/\bs(?:ec|ect|ection)?[.\s]*(\d+[a-z]*)\b/g, "section $1"],
      [/\bart(?:icle)?[.\s]*(\d+)\b/g, "article $1"],
      [
        /^whom?( (do|can|must|(sh|c|w)ould|to|i|we|you|need|have))* (?=call|ring|phone|tell|contact|speak|talk|report)/,
        "who to contact ",
      ],
      [/^practice$/, "practise"],
      [/\bhrs?\b/g, "hours"],
      [/\bop encompass\b/g, "operation encompass"],
      [/\bnon[\s-]+/g, "non "],
    ],
  };
})();
