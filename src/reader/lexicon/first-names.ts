/**
 * Given names common in Sweden, lower case: a hint that a capitalised word begins a person's name.
 * A name that is not here is still read by its shape; the list only settles what shape leaves open.
 */
const names = `
adam adnan agda agne agnes agneta ahmed aida aina aksel albert albin aleksandra alex alexander alexandra alf alfred ali alice alicia alina alma alva alvar
amanda amelie amina amir anders andreas andrea andré angelica angela anette anett anita anja ann anna annabel annalena annbritt annchristin anne anneli annelie annette
annica annie annifrid annika annsofie anton antonia arash aram arne arnold aron artur arvid asta astrid athena august aurora axel aysel azad
barbara barbro beata beatrice beatrix benedikt bengt benjamin benny berit bernt bert berta berth bertil bettan bibbi birger birgit birgitta birgitte bitte björn bo bob bodil boel boris bosse
britt britta brittmarie bror bruno börje
calle camilla carin carina carita carl carla carlos carmen carola carolin carolina caroline casper catarina catharina cathrine catrin catrine cecilia charlie charlotta charlotte chris christel christer
christian christin christina christine christoffer christopher cilla claes clara clary claudia claus conny cornelia cristina curt cyril
dag dagmar dagny dan dana daniel daniela danijela danne darko david dawit dennis denise diana dick dilan doris dragan dragana
ebba eddie edit edith edvard edvin edward egon eila einar eivor elena eleni eleonor eleonora eleonore elias elida elin elina elinor elisabet elisabeth elise elisabet ella ellen ellinor elly elma elna elof elon elsa
elsie elvira elvy emanuel emelie emil emilia emily emma emmy enar engla eric erica erik erika erland erling ernst eskil esmeralda ester estrid eugen eva evelina evert evy ewa
fabian farah farid fatima fatme felicia felix ferdinand fernando filip filippa fia folke frank frans freddie freddy fredric fredrik fredrika freja frej frida fritiof fritz
gabriel gabriella georg gerd gerda germund gerry gert gertrud gisela gitte glenn gloria goran greger greta gudmund gudrun gull gullan gulli gun gunborg gunde gunhild gunilla gunlög gunn gunnar gunnel gunvor gustaf gustav gösta göran göte
hadar hamid hampus hanna hannah hannele hanne hannes hans harald harriet harry hasan hasse hassan hedda hedvig heidi heimer heléne helen helén helena helene helga helge helmer helmi henny henning henrietta henrik henry herbert
herman hilda hildegard hillevi hilding hilma hjalmar hjördis holger hugo hussein håkan hélène
ia iben ibrahim ida ilona inez ines inga ingalill inge ingeborg ingegerd ingegärd ingela ingemar inger ingmar ingrid ingvar ingvor ireen irene iréne iris irma isa isabel isabella isak ismet ivan ivar izabella
jack jacob jakob jamal jan jana jane janet janette jane janina janne jasmin jasmina jasmine jean jeanette jelena jennie jenny jens jerker jerry jesper jessica jessika jim jimmie jimmy joakim joar joel johan johanna johannes johnny john jon jonas
jonatan jonathan jonny jonna josef josefin josefina josefine josephine juan judit julia julian juliana jutta jörgen jöran jürgen
kai kaisa kaj kajsa kalle karin karina karl karla karolin karolina kasper katarina katharina kate kathrin katja katrin kelly ken kenneth kenny kent kerstin kevin khaled kicki kim kjell kjerstin klara klas klaus knut kristel krister kristian kristin kristina
kristine kristoffer krystyna kurt
laila lars lasse laura lea leif leila lena lennart leo leon lennarth leopold liam lilian lillemor lilly lina linda linn linnea linnéa linus lisa lisbet lisbeth lise liselott liselotte lisen liv liza loella loffe lotta lotten louise lova lovisa
lucas lucia ludde ludvig lukas lydia
madeleine madelene magda magdalena maggan magnus maj maja majbritt majken majlis malena malin malva manne manuel marcus mareike margareta margaretha margit margot margret margreth maria mariam mariana mariann marianne marie marika marina mario
marit marita marith marjut mark markku markus marlene marta martha martin martina mary mats mathias matias mathilda matilda matti mattias maud maude max maximilian may melina melissa melker merja meta mia michael michaela michelle
mikael mikaela mike milan mildred milena milla mimmi minna mira miriam mirja moa mohamed mohammad mohammed mona monica monika morgan mostafa muhammed munir mustafa måns märit märta märtha
nadia nadja najma nancy nanna natalia natalie nathalie nermin niclas niklas nicole nicklas nils nina nisse noah noel noomi nora nour nursel
ola olav oliver olivia olle olof oluf omar omid orvar oscar oskar osman otto ottilia ove
pamela pascal patric patricia patrick patrik paul paula paulina pauline peder peggy pelle per pereric pernilla petronella pether peter petra petter philip pia pierre pirjo pirkko pontus power
rafael ragna ragnar ragnhild ragnvald raija rakel ralf ramona randi rasmus raymond rebecca rebecka rebecka reidar reine renate richard rickard rigmor rikard rita riitta robert robin roger roine roland rolf rona ronja ronnie ronny rose rosita
roy ruben rude rudolf runa rune runo rut ruth ryszard rolf robban
sabina said saga salem saleh sally salma sam samira samuel sandra sanja sanna sanne sara sarah sebastian selma seved shirin sigbritt sigge signe sigrid sigurd sigvard simon simone siri sirpa siv sixten sladjana sofi sofia sofie solbritt
soledad solveig sonja sonny soren staffan stefan stefania stefano stella sten stig stina sture suada sune susan susann susanna susanne suss svante sven svenerik svetlana sylvia sylve synnöve syster sölve sören
tage tanja tamara tania tarja tatjana ted teodor terese teresa teres tereza teresia terje thea theo theodor theres therese theresia thom thomas thorbjörn thord thore thorsten thure tiina tilda tim tina tobias tom tomas tommy tony tor tora torbjörn torben
tord tore torgny torkel torsten torun torvald tova tove trond tryggve ture turid tuula tyra tyko
ulf ulla ulrica ulrik ulrika urban ursula uno
valborg valdemar valentina valter vanja vera verner veronica veronika victor victoria vidar vibeke vigdis viktor viktoria vilgot vilhelm vilma vincent viola virpi viveca viveka vivi vivian vivianne viking vladimir
walter wanja wenche wendela werner wictor wiktoria wilhelm wilma william willy wiveca
xerxes yasmin yasmine ylva yngve yngvar yonas yrsa yusuf yvette yvonne
zaid zacharias zahra zandra zara zeinab zelma zeynep zoran
åke åsa åse åslög
älva ängla
öjvind örjan östen
algot ante assar atle berndt bernhard cajsa cay challe disa dzenan edin eira elham emir emmeli enver evald fadi faisal farhad fille fredde fritte
gerty gitten gudmar gugge gunder göthe hampe haris harun hawa håkon idun ingalena ingbritt ingmarie ingrun ivana jannike jeanett jocke jojje jonne
jossan jovan jusuf kamal karam karsten kattis khadija khalid kickan krille kåre leffe lelle lillian lisette lollo lovis mackan magnhild majid malik
malte marwan mauritz mehdi mehmet mickan micke mikko mirsad mårten nabil nasrin nathanael nazanin nettan nicke nilla nille noura nuri parisa paulus
payam pekka peppe perolof ragni ramin reza rikke rille roald rolle roza rutger sadia sahar samuli sanela sebbe selim sevim shahram sickan sigvald
sindre siw soheila sohrab stefani stellan sussi sussie svea svenne tareq tessan tindra tobbe tommie torgils totte tuva uffe ulrike vendela vicki viggo
wilmer wiveka wivianne yassin ylwa ymer youssef zahir zainab ziad åsmund örn
`

const known = new Set(names.trim().split(/\s+/))

/** Whether a word is a common given name; of a hyphenated one (`Ann-Christin`) any part may be. */
export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    known.has(lower) || (lower.includes('-') && lower.split('-').some((part) => known.has(part)))
  )
}
