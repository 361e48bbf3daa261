// What the pupils of the demo school wrote. All of it is invented.

export interface DemoTexts {
  me: string
  proud: string
  work: { title: string; text: string; picture: string }
  interests: string
  /** The five-step answer of how it feels in class; 5 is best. */
  mood: number
  feel: string
}

/** One row a pupil, in the order of the class list. */
export const TEXTS: readonly DemoTexts[] = [
  {
    me: 'Ik ben Mira. Ik heb twee kippen en ik praat graag.',
    proud: 'Ik ben trots op ons toneel, omdat ik luid durfde spreken.',
    work: {
      title: 'Ons toneel over de draak',
      text: 'Dit kon ik in september nog niet: voor een volle zaal staan.',
      picture: 'stage',
    },
    interests: 'Ik hou van toneel, kippen en kaartjes schrijven. Mijn lievelingsvak is muziek.',
    mood: 5,
    feel: 'In de klas voel ik mij meestal blij.',
  },
  {
    me: 'Ik ben Amina. Thuis spreken wij Arabisch en Nederlands.',
    proud: 'Ik ben trots op mijn boek, omdat ik het helemaal alleen uitlas.',
    work: {
      title: 'Mijn boek over de boom',
      text: 'Makkelijk vond ik het tekenen, moeilijk vond ik het einde bedenken.',
      picture: 'book',
    },
    interests: 'Ik lees graag over dieren. Mijn lievelingsvak is Nederlands.',
    mood: 5,
    feel: 'Ik werk graag samen met Juna.',
  },
  {
    me: 'Ik ben Oleksandr. Ik kom uit Charkiv en ik woon nu twee jaar hier.',
    proud: 'Ik ben trots op mijn Nederlands, omdat ik nu moppen begrijp.',
    work: {
      title: 'Kaart van mijn twee landen',
      text: 'Ik tekende de rivier en de steden. Moeilijk vond ik de namen.',
      picture: 'map',
    },
    interests: 'Ik hou van kaarten, voetbal en schaken.',
    mood: 3,
    feel: 'In de klas voel ik mij meestal rustig. Op de speelplaats soms alleen.',
  },
  {
    me: 'Ik ben Hanne. Ik heb twee mama’s en een konijn dat Flap heet.',
    proud: 'Ik ben trots op onze moestuin, omdat de wortels van ons zijn.',
    work: {
      title: 'Onze moestuin',
      text: 'Wij hebben elke week gemeten hoe hoog de tomaten waren.',
      picture: 'garden',
    },
    interests: 'Ik hou van tuinieren en zwemmen. Mijn lievelingsvak is wereldoriëntatie.',
    mood: 4,
    feel: 'In de klas voel ik mij meestal goed.',
  },
  {
    me: 'Ik ben Seppe. Ik slaap een week bij mama en een week bij papa.',
    proud: 'Ik ben trots op mijn doelpunt, omdat ik had geoefend.',
    work: {
      title: 'Voetbalmatch tegen 3A',
      text: 'Als ik dit opnieuw deed, zou ik vaker passen.',
      picture: 'football',
    },
    interests: 'Ik hou van voetbal en van spelletjes met mijn opa.',
    mood: 4,
    feel: 'Ik werk graag samen met Mats.',
  },
  {
    me: 'Ik ben Fien. Ik ben de oudste van drie.',
    proud: 'Ik ben trots op mijn taart, omdat ik alles zelf woog.',
    work: {
      title: 'Taart voor de klas',
      text: 'Ik heb het recept maal twee gedaan. Dat was rekenen!',
      picture: 'cake',
    },
    interests: 'Ik hou van bakken en dansen. Mijn lievelingsvak is wiskunde.',
    mood: 5,
    feel: 'In de klas voel ik mij meestal vrolijk.',
  },
  {
    me: 'Ik ben Ibrahim. Ik spreek Frans, Nederlands en een beetje Fula.',
    proud: 'Ik ben trots op mijn tekening van de brug, omdat ze klopt.',
    work: {
      title: 'Plan van een brug',
      text: 'Eerst tekende ik, dan bouwden wij. Ze hield drie boeken.',
      picture: 'bridge',
    },
    interests: 'Ik hou van bouwen. Mijn lievelingsvak is techniek.',
    mood: 4,
    feel: 'Ik werk graag samen met Noor.',
  },
  {
    me: 'Ik ben Noor. Ik bouw graag en ik lach veel.',
    proud: 'Ik ben trots op onze brug, omdat er een boek op kon staan.',
    work: {
      title: 'Onze brug van stokjes',
      text: 'Eerst zakte ze door. Toen maakten we driehoeken en toen hield ze.',
      picture: 'bridge',
    },
    interests: 'Ik hou van bouwen, koken met papa en strips lezen. Mijn lievelingsvak is techniek.',
    mood: 4,
    feel: 'In de klas voel ik mij meestal goed, behalve als het lawaai is.',
  },
  {
    me: 'Ik ben Emiel. Ik verzamel stenen.',
    proud: 'Ik ben trots op mijn spreekbeurt, omdat ik niet afgelezen heb.',
    work: {
      title: 'De vulkaan',
      text: 'Ik legde uit waarom lava vloeit. Makkelijk vond ik de proef.',
      picture: 'volcano',
    },
    interests: 'Ik hou van stenen en van stil zijn.',
    mood: 3,
    feel: 'In de klas voel ik mij meestal oké.',
  },
  {
    me: 'Ik ben Mats. Ik heb een grote broer in het zesde.',
    proud: 'Ik ben trots op mijn dictee, omdat ik maar twee fouten had.',
    work: {
      title: 'Ons doelpuntenboek',
      text: 'Wij telden alle doelpunten en maakten een staafdiagram.',
      picture: 'football',
    },
    interests: 'Ik hou van voetbal en tellen.',
    mood: 4,
    feel: 'Ik werk graag samen met Seppe.',
  },
  {
    me: 'Ik ben Tuur. Ik wil later dierenarts worden.',
    proud: 'Ik ben trots op mijn werkstuk over egels, omdat ik alles opzocht.',
    work: { title: 'Boekje over egels', text: 'Moeilijk vond ik kiezen wat erin mocht.', picture: 'book' },
    interests: 'Ik hou van dieren en van bos.',
    mood: 4,
    feel: 'In de klas voel ik mij meestal rustig.',
  },
  {
    me: 'Ik ben Wout. Ik speel trompet.',
    proud: 'Ik ben trots op mijn lied, omdat de hele klas meezong.',
    work: {
      title: 'Concert in de klas',
      text: 'Dit kon ik in september nog niet: een hoge do.',
      picture: 'stage',
    },
    interests: 'Ik hou van muziek en van fietsen.',
    mood: 5,
    feel: 'Ik werk graag samen met Mira.',
  },
  {
    me: 'Ik ben Kobe. Ik woon bij oma en bij haar hond Rex.',
    proud: 'Ik ben trots op mijn klok, omdat ik nu tot op de minuut kan lezen.',
    work: {
      title: 'De appelcake van oma',
      text: 'Ik heb de tijd gemeten: vijfenveertig minuten.',
      picture: 'cake',
    },
    interests: 'Ik hou van honden en van bakken.',
    mood: 3,
    feel: 'In de klas voel ik mij meestal goed, op maandag minder.',
  },
  {
    me: 'Ik ben Ella. Ik hou van lange verhalen.',
    proud: 'Ik ben trots op mijn verhaal, omdat het zeven bladzijden is.',
    work: {
      title: 'Het geheim van de boom',
      text: 'Als ik dit opnieuw deed, zou ik meer punten zetten.',
      picture: 'book',
    },
    interests: 'Ik hou van schrijven en van regen.',
    mood: 4,
    feel: 'Ik werk graag alleen, en soms met Roos.',
  },
  {
    me: 'Ik ben Roos. Ik ben klein maar ik loop snel.',
    proud: 'Ik ben trots op de scholenveldloop, omdat ik uitliep.',
    work: {
      title: 'Tomaten van zaadje tot saus',
      text: 'Wij aten ze op. Moeilijk vond ik wachten.',
      picture: 'garden',
    },
    interests: 'Ik hou van lopen en van soep.',
    mood: 5,
    feel: 'In de klas voel ik mij meestal blij.',
  },
  {
    me: 'Ik ben Juna. Ik kan op mijn handen staan.',
    proud: 'Ik ben trots op mijn radslag, omdat hij recht is.',
    work: {
      title: 'Dans van de planeten',
      text: 'Ik was Saturnus. Makkelijk vond ik draaien.',
      picture: 'stage',
    },
    interests: 'Ik hou van turnen en van de maan.',
    mood: 4,
    feel: 'Ik werk graag samen met Amina.',
  },
  {
    me: 'Ik ben Lotte. Ik heb een zusje dat altijd zingt.',
    proud: 'Ik ben trots op mijn tafels, omdat ik die van zeven nu ook kan.',
    work: {
      title: 'Vulkaan met bruispoeder',
      text: 'Ik mat hoe hoog hij spoot: 34 centimeter.',
      picture: 'volcano',
    },
    interests: 'Ik hou van rekenen en van mijn zusje.',
    mood: 4,
    feel: 'In de klas voel ik mij meestal goed.',
  },
  {
    me: 'Ik ben Finn. Ik woon bij Marleen.',
    proud: 'Ik ben trots op mijn plant, omdat ze nog leeft.',
    work: {
      title: 'Mijn boon',
      text: 'Ik gaf elke dag water. Moeilijk vond ik het opschrijven.',
      picture: 'garden',
    },
    interests: 'Ik hou van planten en van gamen met Marleen.',
    mood: 3,
    feel: 'In de klas voel ik mij meestal oké. Ik werk graag vooraan.',
  },
  {
    me: 'Ik ben Staf. Ik ken alle landen van Europa.',
    proud: 'Ik ben trots op mijn kaart, omdat alle hoofdsteden erop staan.',
    work: {
      title: 'Kaart met een windroos',
      text: 'Makkelijk vond ik de namen, moeilijk vond ik de schaal.',
      picture: 'map',
    },
    interests: 'Ik hou van vlaggen en van treinen.',
    mood: 4,
    feel: 'Ik werk graag samen met Oleksandr.',
  },
  {
    me: 'Ik ben Bo. Ik lach om alles.',
    proud: 'Ik ben trots op mijn mop, omdat meester Tom moest lachen.',
    work: { title: 'Mijn portret', text: 'Ik tekende mezelf zonder gom.', picture: 'portrait' },
    interests: 'Ik hou van moppen en van pannenkoeken.',
    mood: 5,
    feel: 'In de klas voel ik mij meestal super.',
  },
  {
    me: 'Ik ben Jef. Ik rij met de tractor mee.',
    proud: 'Ik ben trots op mijn techniekdoos, omdat het lampje brandt.',
    work: {
      title: 'Brug voor de tractor',
      text: 'Wij zochten welke vorm het sterkst is.',
      picture: 'bridge',
    },
    interests: 'Ik hou van tractors en koeien.',
    mood: 4,
    feel: 'Ik werk graag buiten.',
  },
  {
    me: 'Ik ben Zofia. Ik spreek thuis Pools.',
    proud: 'Ik ben trots op mijn presentatie, omdat ik Poolse woorden leerde aan de klas.',
    work: {
      title: 'Kaart van mijn reis',
      text: 'Van Gent naar Gdańsk: ik telde de kilometers.',
      picture: 'map',
    },
    interests: 'Ik hou van zingen en van pierogi maken.',
    mood: 4,
    feel: 'In de klas voel ik mij meestal goed.',
  },
  {
    me: 'Ik ben Arthur. Ik ben vaak eerst klaar.',
    proud: 'Ik ben trots op mijn geduld, omdat ik Finn hielp.',
    work: {
      title: 'Match met eerlijke regels',
      text: 'Wij schreven de regels samen op. Dat hielp.',
      picture: 'football',
    },
    interests: 'Ik hou van sport en van raadsels.',
    mood: 4,
    feel: 'Ik werk graag samen met iedereen.',
  },
  {
    me: 'Ik ben Elif. Ik heb een nieuw broertje.',
    proud: 'Ik ben trots op mijn tekening, omdat de handen gelukt zijn.',
    work: {
      title: 'Portret van mama',
      text: 'Moeilijk vond ik de handen. Nu kan ik het.',
      picture: 'portrait',
    },
    interests: 'Ik hou van tekenen en van mijn broertje.',
    mood: 5,
    feel: 'In de klas voel ik mij meestal blij.',
  },
]

export interface DemoPoint {
  /** The subject of the result that it belongs to. */
  subject: string
  what: string
  why: string
  first_step: string
  obstacle: string
  plan: string
  helper: string
  sign: string
}

export const POINTS: readonly DemoPoint[] = [
  {
    subject: 'Wiskunde',
    what: 'Eerst schatten, dan meten',
    why: 'Dan merk ik zelf of iets kan kloppen.',
    first_step: 'Ik schat elke dag één ding in de klas en meet het na.',
    obstacle: 'ik het niet meer weet',
    plan: 'kijk ik op mijn kaart: duim, voet, deur',
    helper: 'Papa, bij het koken',
    sign: '8 van de 10 keer schat ik juist',
  },
  {
    subject: 'Nederlands',
    what: 'Navertellen in de juiste volgorde',
    why: 'Dan begrijpt iedereen mijn verhaal.',
    first_step: 'Ik teken na elk hoofdstuk drie vakjes: begin, midden, einde.',
    obstacle: 'ik vooruit wil springen',
    plan: 'leg ik mijn vinger op het eerste vakje',
    helper: 'Juf Leyla, op vrijdag',
    sign: 'Iemand die het boek niet kent, kan mijn verhaal navertellen',
  },
  {
    subject: 'Wiskunde',
    what: 'De tafels van 6, 7 en 8',
    why: 'Dan heb ik tijd over voor de moeilijke sommen.',
    first_step: 'Ik oefen elke avond vijf kaartjes, juist voor het eten.',
    obstacle: 'ik moe ben',
    plan: 'doe ik er drie in plaats van vijf',
    helper: 'Mijn grote broer',
    sign: 'Ik ken er 20 op 2 minuten',
  },
  {
    subject: 'Nederlands',
    what: 'Hoofdletters en punten zetten',
    why: 'Dan kan iedereen mijn verhaal lezen.',
    first_step: 'Ik lees elke zin luid voor en zet een punt waar ik adem.',
    obstacle: 'ik het vergeet',
    plan: 'kijk ik op het kaartje op mijn bank',
    helper: 'Meester Tom',
    sign: 'In een tekst van tien zinnen ben ik er hoogstens twee vergeten',
  },
  {
    subject: 'Leren leren',
    what: 'Mijn boekentas zelf maken',
    why: 'Dan mist er niets en moet niemand zoeken.',
    first_step: 'Ik leg elke avond alles klaar met mijn lijstje.',
    obstacle: 'het laat is',
    plan: 'doe ik het meteen na het avondeten',
    helper: 'Mama kijkt op zondag mee',
    sign: 'Twee weken na elkaar mis ik niets',
  },
  {
    subject: 'Sociale vaardigheden',
    what: 'Mijn hand opsteken en wachten',
    why: 'Dan komt iedereen aan de beurt.',
    first_step: 'Ik schrijf mijn antwoord eerst op mijn wisbordje.',
    obstacle: 'ik het heel graag wil zeggen',
    plan: 'tel ik stil tot vijf',
    helper: 'Meester Tom geeft een teken',
    sign: 'Op een voormiddag roep ik hoogstens één keer',
  },
  {
    subject: 'Nederlands',
    what: 'Vlotter lezen, zonder te raden',
    why: 'Dan vind ik boeken leuker.',
    first_step: 'Ik lees elke avond tien minuten luid voor.',
    obstacle: 'een woord lang is',
    plan: 'hak ik het in stukken',
    helper: 'Oma luistert',
    sign: 'Ik lees 70 woorden in een minuut met hoogstens drie fouten',
  },
  {
    subject: 'Wiskunde',
    what: 'Klok lezen tot op vijf minuten',
    why: 'Dan weet ik zelf hoe laat ik weg moet.',
    first_step: 'Ik zeg elke dag om vier uur hoe laat het is op onze keukenklok.',
    obstacle: 'de grote wijzer voorbij de zes is',
    plan: 'tel ik terug vanaf het volgende uur',
    helper: 'Iedereen thuis vraagt het mij',
    sign: '9 van de 10 klokken lees ik juist',
  },
  {
    subject: 'Sociale vaardigheden',
    what: 'Hulp vragen als ik vastzit',
    why: 'Dan zit ik niet zo lang te wachten.',
    first_step: 'Ik zet mijn rode blokje op mijn bank na twee keer proberen.',
    obstacle: 'ik het niet durf',
    plan: 'vraag ik het eerst aan mijn buur',
    helper: 'Mijn buur en juf Leyla',
    sign: 'Elke dag vraag ik minstens één keer hulp',
  },
  {
    subject: 'Wetenschappen en techniek',
    what: 'Stap voor stap opschrijven wat ik deed',
    why: 'Dan kan een ander het ook maken.',
    first_step: 'Ik nummer elke stap terwijl ik bouw.',
    obstacle: 'ik wil doorwerken',
    plan: 'maak ik vlug een tekeningetje',
    helper: 'Meester Tom leest het na',
    sign: 'Een klasgenoot bouwt het na zonder vragen',
  },
]

/** What pupils say of a result, by how it went. */
export const REFLECTIONS = {
  well: [
    'Makkelijk vond ik de oefeningen die wij samen deden.',
    'Dit kon ik in september nog niet, en nu wel.',
    'Ik had goed geoefend met mijn kaartjes.',
  ],
  so_so: [
    'Het eerste stuk ging vlot, het laatste niet.',
    'Ik was te snel klaar. Nalezen had geholpen.',
    'Sommige dingen kende ik, andere raadde ik.',
  ],
  hard: [
    'Moeilijk vond ik de lange opgaven.',
    'Ik wist niet goed hoe ik moest beginnen.',
    'Als ik dit opnieuw deed, zou ik vroeger hulp vragen.',
  ],
} as const
