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
    // Words and phrases that tell of danger, and where each leads: to the place that says who to call, which is found
    // by its own words.
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
      "not answering, not answering phone, not picking up, wont pick up, nobody answers, no answer, on hold, " +
        "engaged, voicemail",
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
      "quiz, practise, practice, scenario, scenarios, story, stories, case study, case studies, " +
        "test, test myself, exercise",
      "certificate, cpd, proof of training, record of learning, learning record, completed",
      "county lines, gang, gangs, cuckooing, cuckooed, dealing, dealing drugs, running drugs, exploitation, exploited",
      "overdose, overdosed, taken too many tablets, too many tablets, too many pills, " +
        "swallowed tablets, took tablets, taken tablets",
      "missing, runaway, runaways, run away, ran away, absconded, disappeared, vanished",
      "scotland, scottish, edinburgh, glasgow, aberdeen, dundee",
      "wales, welsh, cardiff, gwent, swansea, newport, wrexham",
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
    // Words in their own right, however near they come to words of the site: the search never takes them for slips. All
    // that a spelling dictionary (SCOWL, British, small) has and the search would mend.
    kept: `
      abdicated abdication abject abler absents absolutest academics acrid addition additions afflicted aground aides
      alcoholism altar amble ambushing antic arena arenas arias arouse arraigned arraigning assents asserts atlas
      auction auctions awaken awoke babes babied babiest baled bands banished barbering bards baring barraging
      barrings barrister barristers bartering basest bashed bashes basic basics basins basked basses baste basted
      bastes batch batter battle beach beaches beading beaks beard beards beast beckoning bedside beers behalves
      beheading belied belies bellow bellying bends berth beset besetting beta bets betters bettor bitter blanching
      bleat bleating blend blest blot blued boating bodes bodices bonds boned booth boring botch bracelets braise
      braised braises braising braking brawniest breasting brightened broach broaches buffering bugger bunched buoys
      buried burnished burnt burring bused callus callusing camel cameo canker caress caressing carolling carped
      carping carriages carted carting carve carved carves carving cased caste castes casts cater caters caved caves
      cease ceases cedes cells ceremonious chagrined champ chant chants chased chases chaste cheat cheats chick chicks
      childlike choicest choir choosiest chore chowed chowing chows chuck chucked chucking chuckling chucks cities
      clack clam clamp claret clash clasps cleat cleats clipping clippings clips clod closest closet closeting closets
      clover clovers cluck coarse coded coked coking collage collages collector collectors comas comet comets comings
      commando commandoes commandos commend commends communist commuters compacted compacter comparable compassed
      compassion compilation complacent completest complexion compliment comprised comprises computerise concerted
      concocted concoction concoctions cones confection confections conform conformed conforms consistency consolation
      constants constrict constricted constricts construct constructed constructs contend contends continent
      continents contraction contradict contradicted contradicts contraption contrast contrasted contrasts convection
      converged convergence conversed converted convinced copes cored coring cornet cornier coroner correctest
      corrector cots couch councillor counteract counteracted counteracts covert coverts covet coveted covets cramp
      crash crass creed cremate cries crock culled culling culls culturally cured cures curing currant curries curry
      currying curse curtain cuttings cysts dairy dared dares daring darted dealt dears dearth dearths debits debuts
      decode decoded decodes decoyed deducting deeds deemed deems defecting deference defied deflected dejecting
      delegated demeaning dentistry deplete depleted deporting deportment derail derailing derails derive detaching
      detectors detesting detracting devise diabetics diced dictations diked dimes dined dipping directest disrepute
      distorter dived divisions docks doers doles doling doming donor dopes doping dose doses dosing doted dotes
      doting doves dozes dozing drain draining drank draughtier drawl drawls dregs dried drift drifted drivel driven
      drone droned droning droop drying dusty earning earnings earns earthlier eighth ensure escalator ether
      exploration exposures extremist faced facet facets faked familiars fangs farce fared farmer farms farther fated
      fates fats feast feather felled felling fellow fellows fender fending fends ferry fester festered festering
      feted feuds fibre fiend fiends fifteenth fight filed filet filets fillet filly finer fining fist fists fiver
      flail flailed flails flair flake flied flits float flood flour flustered flustering foiled foils forbad forked
      fortieths fortifies forum forums fount frail freer fried frill frond frown frowned frowning fully funding funds
      furnished gamed gamer gated gavel gazetting gearing gears gibes gibing goggle goner gongs gores goring grace
      grain grate gravel graven greet grove growls guests guise guises haired halve halving hardier hared harem harems
      harts hasting hatting hazarding heaters heath heating heats heaven heeding heirs heralding herbs herds herein
      heron hided hinds hippy hives hiving hoist hoisting holed holing hollowing homed homie hording hosing hospitable
      hospitalise hunts hurtling hysterical ideal improvise inborn indication indistinct infectious infirm inflection
      inflections infractions injections injurious insect insert instigate instigation insulting insure interacted
      interacts interject interjects interment intersect intersects inundated investigator jetting junctions juts
      kinda kinked kinks kited kites laded lager lagging lambing lanes lapel lapels lards latex lathe lather latter
      launch layer lessen lessens lest lever libel libels license licked licks liked liken liker limes liming lined
      linen liner liners linger litter litters liven livens liver livers livest livid livings loafed loaves locket
      lofts logically loose loosing loser lots louse loved loving lucked lucks lugging lusted lusts lynch maces macing
      males mange manger mangers mangy manifesto manifestos manly manor market marred marries marsh masking massage
      massages massed masses massing mattes meats mechanics median meditation meditations menus merry metal mete metes
      meting mien mikes miking mince mined miner mints minuet minuets minutest mistaken moaning moans modification
      moist monkey moose mortification mosses mourning mover movers movie movies mulch mules mumps munch mussed musses
      mussing mutter mutters narrowest nature neatest neatly necessarily needled negations nether newts nodes noise
      notations notching notional notions nuder nudest nudge nudges objectors onset operative ordinarily ounce
      overridden overrode overt paced paces paged pager palace palaces paled paler palls pamper pampers panicking
      panned panning parity parka parring parson pasta pastel patch patent patents patrol pats patting patty pauper
      paupers pears pease pecking pecks peers perceived perceives perception persecuted persecuting persecution
      personable personnel peter petting phase phases phonograph photographic photon pickaxing picketing pickling
      pierce pierces piking pinched pints pitting placid plaice plaid plank planks plant plants ploys polishing pools
      porpoises portending posed pouts powder powders preach preachers preaches premise premised premises premisses
      president prevalent prick pricking prickling primarily privatest privatise processional processionals processor
      production profiting projection promotion prospected prospecting prosper protector protectors protest protested
      protesting protests protracted protracting protracts proven provisoes psychiatric pucks punctures punts pusses
      puttering puttying quack quartets quota quotas rabid raced racer raciest ragged raided rakes raking rally
      rankling rapped rapping rared rarer rasped rasping react reallocated realm reamed reams reaped reaping recant
      receptive redefined redefinition reeds refunding regal registrar registrars relaying relegates reliefs relives
      remission replicated repressed repression rereading researches resent reset resets resetting resolutions
      resorting responsive retarding retorting reused reuses reusing reverence reverenced reverences reversion
      revolution rewarding rewritten rewrote rifer riles ripping roach roaches roams robot roost roped roping rotund
      rougher ruing ruins ruled ruler rulers runes rungs runts runway runways rusts sacred sades sager sages sagest
      sales salve salved salves sanctions sanding sands saver scaly scent scolded scoot scoots scour scours scramming
      scribbling scrubbing scums seamed seams seasonable seats secession secondarily secretion secretions seduction
      seductions seeding seeds seeping seeps seize selection selections semen sentience separator seventeenth sewing
      sexes shackling shadowing shaft shafts sharked sharking sharped sharping shave shaved shaves sheared shearing
      sheen sheer sheers shelf shell shingle shire shirt shoed shoon showering shred shunt sibling sicked sickens
      sided sidle sidles sifts silts sipping sires sited sitting sixteenth sized sizer skein skipping skips skits
      slacked slapping slaps slaying slays sleek sleeking slender slick slits slopping slops slums smell smite smites
      smock smocked smuggest snack snacked snide snitched snore snort snuffer snuggest socked solicitous sopped sorer
      sorta sowed sowing spacial spaying spays spelt spend spending spends spice spike spinsters spite spites spits
      split spoilt spoon spout sprang sprig springs sprung spurt spurts stack stacked staid stall stalling starlight
      startled statesmen statistic statistical statures stave staved staves steadying steep steeped steeps stiff stock
      stomp stomps stoop stooped stoops stoppered stormed stormiest stormy straggled straggling straighten strand
      strands strategic straying streaming strengthen struck strung stubbed stubbing studios stuff sturdiest sturdy
      stylus suave sucked suction suctions suffers surer swamp swaying sways sweat swerve swerves swoon swore tacked
      tacking tacks tales tames tanker tankers tanking tanks taped tapes taping tapping tasted teats teems testis
      thick thong thongs thorough thread threading threads threw throat throats thrown thrust thrusts thyme tide tided
      tight tights tiled timer timers tings tirade toils token tolling tolls tomes topping touchiest tours towelling
      tramp transaction transcriptions transform translators treachery tread treading treads treed trick tricked
      tricking trickling trough truanting truce truck trucked trucking trued truer truest truing trunk tugged tumour
      tusks tying undaunted understating unhappily uniformed uninformed unseasonable unset users vanquished varnished
      varnishes vases vault venerable vices victimise violet viral vogue voluntarily voters vulture waist waists waked
      wakes wands waned waning wantoning weer whale whales whatsoever wheat whiteness whore widen widow widows wilder
      wines wings winks wisely wiser wises withdrew world worlds worsen wreak wreathing wright wring writhe writhes
      writhing wrung yearn yearns yelling yells`,
  };
})();
