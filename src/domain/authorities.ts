/**
 * The register of authorities (huvudmän): 21 regions and 290 municipalities with the official codes of
 * Statistics Sweden, their genitives and the variants that minutes write. Facts, not text of anyone's.
 */
export type Authority = {
  /** `0114`: county and municipality; regions have `0001`. */
  readonly code: string
  readonly name: string
  readonly short: string
  readonly genitive: string
  readonly aliases: readonly string[]
}

/** The regions. One a row: code | name | short | genitive | aliases. */
const regionRows = `
0001|Region Stockholm|Stockholm|Stockholms|Stockholms läns landsting;SLL
0003|Region Uppsala|Uppsala|Uppsalas|Landstinget i Uppsala län;Uppsala läns landsting
0004|Region Sörmland|Sörmland|Sörmlands|Region Södermanland;Landstinget Sörmland;Södermanlands läns landsting
0005|Region Östergötland|Östergötland|Östergötlands|Landstinget i Östergötland;Östergötlands läns landsting
0006|Region Jönköpings län|Jönköpings län|Jönköpings läns|Region Jönköping;Landstinget i Jönköpings län;Jönköpings läns landsting;RJL
0007|Region Kronoberg|Kronoberg|Kronobergs|Landstinget Kronoberg;Kronobergs läns landsting
0008|Region Kalmar län|Kalmar län|Kalmar läns|Region Kalmar;Landstinget i Kalmar län;Kalmar läns landsting
0009|Region Gotland|Gotland|Gotlands|
0010|Region Blekinge|Blekinge|Blekinges|Landstinget Blekinge;Landstinget i Blekinge;Blekinge läns landsting
0012|Region Skåne|Skåne|Skånes|Skåne läns landsting
0013|Region Halland|Halland|Hallands|Landstinget Halland;Hallands läns landsting
0014|Västra Götalandsregionen|Västra Götaland|Västra Götalands|Region Västra Götaland;Västra Götalands läns landsting;VGR
0017|Region Värmland|Värmland|Värmlands|Landstinget i Värmland;Landstinget Värmland;Värmlands läns landsting
0018|Region Örebro län|Örebro län|Örebro läns|Region Örebro;Örebro läns landsting
0019|Region Västmanland|Västmanland|Västmanlands|Landstinget Västmanland;Västmanlands läns landsting
0020|Region Dalarna|Dalarna|Dalarnas|Landstinget Dalarna;Dalarnas läns landsting;Kopparbergs läns landsting
0021|Region Gävleborg|Gävleborg|Gävleborgs|Landstinget Gävleborg;Gävleborgs läns landsting
0022|Region Västernorrland|Västernorrland|Västernorrlands|Landstinget Västernorrland;Västernorrlands läns landsting;RVN
0023|Region Jämtland Härjedalen|Jämtland Härjedalen|Jämtland Härjedalens|Region Jämtland-Härjedalen;Region Jämtland;Jämtlands läns landsting;RJH
0024|Region Västerbotten|Västerbotten|Västerbottens|Landstinget Västerbotten;Västerbottens läns landsting;VLL
0025|Region Norrbotten|Norrbotten|Norrbottens|Landstinget Norrbotten;Norrbottens läns landsting;NLL
`

/** The municipalities. One a row: code | name | short | genitive | aliases. */
const municipalityRows = `
0114|Upplands Väsby kommun|Upplands Väsby|Upplands Väsby|Upplands Väsbys kommun;Upplands-Väsby kommun
0115|Vallentuna kommun|Vallentuna|Vallentuna|Vallentunas kommun
0117|Österåkers kommun|Österåker|Österåkers|Österåker kommun
0120|Värmdö kommun|Värmdö|Värmdö|Värmdös kommun
0123|Järfälla kommun|Järfälla|Järfälla|Järfällas kommun
0125|Ekerö kommun|Ekerö|Ekerö|Ekerös kommun
0126|Huddinge kommun|Huddinge|Huddinge|Huddinges kommun
0127|Botkyrka kommun|Botkyrka|Botkyrka|Botkyrkas kommun
0128|Salems kommun|Salem|Salems|Salem kommun
0136|Haninge kommun|Haninge|Haninge|Haninges kommun
0138|Tyresö kommun|Tyresö|Tyresö|Tyresös kommun
0139|Upplands-Bro kommun|Upplands-Bro|Upplands-Bro|Upplands-Bros kommun;Upplands Bro kommun
0140|Nykvarns kommun|Nykvarn|Nykvarns|Nykvarn kommun
0160|Täby kommun|Täby|Täby|Täbys kommun
0162|Danderyds kommun|Danderyd|Danderyds|Danderyd kommun
0163|Sollentuna kommun|Sollentuna|Sollentuna|Sollentunas kommun
0180|Stockholms stad|Stockholm|Stockholms|Stockholms kommun;Stockholm stad;Stockholm kommun
0181|Södertälje kommun|Södertälje|Södertälje|Södertäljes kommun;Södertälje stad
0182|Nacka kommun|Nacka|Nacka|Nackas kommun;Nacka stad
0183|Sundbybergs stad|Sundbyberg|Sundbybergs|Sundbybergs kommun;Sundbyberg stad;Sundbyberg kommun
0184|Solna stad|Solna|Solna|Solna kommun;Solnas kommun
0186|Lidingö stad|Lidingö|Lidingö|Lidingö kommun;Lidingös kommun
0187|Vaxholms stad|Vaxholm|Vaxholms|Vaxholms kommun;Vaxholm stad;Vaxholm kommun
0188|Norrtälje kommun|Norrtälje|Norrtälje|Norrtäljes kommun;Norrtälje stad
0191|Sigtuna kommun|Sigtuna|Sigtuna|Sigtunas kommun;Sigtuna stad
0192|Nynäshamns kommun|Nynäshamn|Nynäshamns|Nynäshamn kommun;Nynäshamns stad
0305|Håbo kommun|Håbo|Håbo|Håbos kommun
0319|Älvkarleby kommun|Älvkarleby|Älvkarleby|Älvkarlebys kommun
0330|Knivsta kommun|Knivsta|Knivsta|Knivstas kommun
0331|Heby kommun|Heby|Heby|Hebys kommun
0360|Tierps kommun|Tierp|Tierps|Tierp kommun
0380|Uppsala kommun|Uppsala|Uppsala|Uppsalas kommun;Uppsala stad
0381|Enköpings kommun|Enköping|Enköpings|Enköping kommun;Enköpings stad
0382|Östhammars kommun|Östhammar|Östhammars|Östhammar kommun;Östhammars stad
0428|Vingåkers kommun|Vingåker|Vingåkers|Vingåker kommun
0461|Gnesta kommun|Gnesta|Gnesta|Gnestas kommun
0480|Nyköpings kommun|Nyköping|Nyköpings|Nyköping kommun;Nyköpings stad
0481|Oxelösunds kommun|Oxelösund|Oxelösunds|Oxelösund kommun;Oxelösunds stad
0482|Flens kommun|Flen|Flens|Flen kommun;Flens stad
0483|Katrineholms kommun|Katrineholm|Katrineholms|Katrineholm kommun;Katrineholms stad
0484|Eskilstuna kommun|Eskilstuna|Eskilstuna|Eskilstunas kommun;Eskilstuna stad
0486|Strängnäs kommun|Strängnäs|Strängnäs|Strängnäs stad
0488|Trosa kommun|Trosa|Trosa|Trosas kommun;Trosa stad
0509|Ödeshögs kommun|Ödeshög|Ödeshögs|Ödeshög kommun
0512|Ydre kommun|Ydre|Ydre|Ydres kommun
0513|Kinda kommun|Kinda|Kinda|Kindas kommun
0560|Boxholms kommun|Boxholm|Boxholms|Boxholm kommun
0561|Åtvidabergs kommun|Åtvidaberg|Åtvidabergs|Åtvidaberg kommun
0562|Finspångs kommun|Finspång|Finspångs|Finspång kommun
0563|Valdemarsviks kommun|Valdemarsvik|Valdemarsviks|Valdemarsvik kommun
0580|Linköpings kommun|Linköping|Linköpings|Linköping kommun;Linköpings stad
0581|Norrköpings kommun|Norrköping|Norrköpings|Norrköping kommun;Norrköpings stad
0582|Söderköpings kommun|Söderköping|Söderköpings|Söderköping kommun;Söderköpings stad
0583|Motala kommun|Motala|Motala|Motalas kommun;Motala stad
0584|Vadstena kommun|Vadstena|Vadstena|Vadstenas kommun;Vadstena stad
0586|Mjölby kommun|Mjölby|Mjölby|Mjölbys kommun;Mjölby stad
0604|Aneby kommun|Aneby|Aneby|Anebys kommun
0617|Gnosjö kommun|Gnosjö|Gnosjö|Gnosjös kommun
0642|Mullsjö kommun|Mullsjö|Mullsjö|Mullsjös kommun
0643|Habo kommun|Habo|Habo|Habos kommun
0662|Gislaveds kommun|Gislaved|Gislaveds|Gislaved kommun
0665|Vaggeryds kommun|Vaggeryd|Vaggeryds|Vaggeryd kommun
0680|Jönköpings kommun|Jönköping|Jönköpings|Jönköping kommun;Jönköpings stad
0682|Nässjö kommun|Nässjö|Nässjö|Nässjös kommun;Nässjö stad
0683|Värnamo kommun|Värnamo|Värnamo|Värnamos kommun;Värnamo stad
0684|Sävsjö kommun|Sävsjö|Sävsjö|Sävsjös kommun
0685|Vetlanda kommun|Vetlanda|Vetlanda|Vetlandas kommun;Vetlanda stad
0686|Eksjö kommun|Eksjö|Eksjö|Eksjös kommun;Eksjö stad
0687|Tranås kommun|Tranås|Tranås|Tranås stad
0760|Uppvidinge kommun|Uppvidinge|Uppvidinge|Uppvidinges kommun
0761|Lessebo kommun|Lessebo|Lessebo|Lessebos kommun
0763|Tingsryds kommun|Tingsryd|Tingsryds|Tingsryd kommun
0764|Alvesta kommun|Alvesta|Alvesta|Alvestas kommun
0765|Älmhults kommun|Älmhult|Älmhults|Älmhult kommun
0767|Markaryds kommun|Markaryd|Markaryds|Markaryd kommun
0780|Växjö kommun|Växjö|Växjö|Växjös kommun;Växjö stad
0781|Ljungby kommun|Ljungby|Ljungby|Ljungbys kommun;Ljungby stad
0821|Högsby kommun|Högsby|Högsby|Högsbys kommun
0834|Torsås kommun|Torsås|Torsås|
0840|Mörbylånga kommun|Mörbylånga|Mörbylånga|Mörbylångas kommun
0860|Hultsfreds kommun|Hultsfred|Hultsfreds|Hultsfred kommun
0861|Mönsterås kommun|Mönsterås|Mönsterås|
0862|Emmaboda kommun|Emmaboda|Emmaboda|Emmabodas kommun
0880|Kalmar kommun|Kalmar|Kalmar|Kalmars kommun;Kalmar stad
0881|Nybro kommun|Nybro|Nybro|Nybros kommun;Nybro stad
0882|Oskarshamns kommun|Oskarshamn|Oskarshamns|Oskarshamn kommun;Oskarshamns stad
0883|Västerviks kommun|Västervik|Västerviks|Västervik kommun;Västerviks stad
0884|Vimmerby kommun|Vimmerby|Vimmerby|Vimmerbys kommun;Vimmerby stad
0885|Borgholms kommun|Borgholm|Borgholms|Borgholm kommun;Borgholms stad
0980|Region Gotland|Gotland|Gotlands|Gotlands kommun;Gotland kommun
1060|Olofströms kommun|Olofström|Olofströms|Olofström kommun
1080|Karlskrona kommun|Karlskrona|Karlskrona|Karlskronas kommun;Karlskrona stad
1081|Ronneby kommun|Ronneby|Ronneby|Ronnebys kommun;Ronneby stad
1082|Karlshamns kommun|Karlshamn|Karlshamns|Karlshamn kommun;Karlshamns stad
1083|Sölvesborgs kommun|Sölvesborg|Sölvesborgs|Sölvesborg kommun;Sölvesborgs stad
1214|Svalövs kommun|Svalöv|Svalövs|Svalöv kommun
1230|Staffanstorps kommun|Staffanstorp|Staffanstorps|Staffanstorp kommun
1231|Burlövs kommun|Burlöv|Burlövs|Burlöv kommun
1233|Vellinge kommun|Vellinge|Vellinge|Vellinges kommun
1256|Östra Göinge kommun|Östra Göinge|Östra Göinge|Östra Göinges kommun
1257|Örkelljunga kommun|Örkelljunga|Örkelljunga|Örkelljungas kommun
1260|Bjuvs kommun|Bjuv|Bjuvs|Bjuv kommun
1261|Kävlinge kommun|Kävlinge|Kävlinge|Kävlinges kommun
1262|Lomma kommun|Lomma|Lomma|Lommas kommun
1263|Svedala kommun|Svedala|Svedala|Svedalas kommun
1264|Skurups kommun|Skurup|Skurups|Skurup kommun
1265|Sjöbo kommun|Sjöbo|Sjöbo|Sjöbos kommun
1266|Hörby kommun|Hörby|Hörby|Hörbys kommun
1267|Höörs kommun|Höör|Höörs|Höör kommun
1270|Tomelilla kommun|Tomelilla|Tomelilla|Tomelillas kommun
1272|Bromölla kommun|Bromölla|Bromölla|Bromöllas kommun
1273|Osby kommun|Osby|Osby|Osbys kommun
1275|Perstorps kommun|Perstorp|Perstorps|Perstorp kommun
1276|Klippans kommun|Klippan|Klippans|Klippan kommun
1277|Åstorps kommun|Åstorp|Åstorps|Åstorp kommun
1278|Båstads kommun|Båstad|Båstads|Båstad kommun
1280|Malmö stad|Malmö|Malmö|Malmö kommun;Malmös kommun
1281|Lunds kommun|Lund|Lunds|Lund kommun;Lunds stad
1282|Landskrona stad|Landskrona|Landskrona|Landskrona kommun;Landskronas kommun
1283|Helsingborgs stad|Helsingborg|Helsingborgs|Helsingborgs kommun;Helsingborg stad;Helsingborg kommun
1284|Höganäs kommun|Höganäs|Höganäs|Höganäs stad
1285|Eslövs kommun|Eslöv|Eslövs|Eslöv kommun;Eslövs stad
1286|Ystads kommun|Ystad|Ystads|Ystad kommun;Ystads stad
1287|Trelleborgs kommun|Trelleborg|Trelleborgs|Trelleborg kommun;Trelleborgs stad
1290|Kristianstads kommun|Kristianstad|Kristianstads|Kristianstad kommun;Kristianstads stad
1291|Simrishamns kommun|Simrishamn|Simrishamns|Simrishamn kommun;Simrishamns stad
1292|Ängelholms kommun|Ängelholm|Ängelholms|Ängelholm kommun;Ängelholms stad
1293|Hässleholms kommun|Hässleholm|Hässleholms|Hässleholm kommun;Hässleholms stad
1315|Hylte kommun|Hylte|Hylte|Hyltes kommun
1380|Halmstads kommun|Halmstad|Halmstads|Halmstad kommun;Halmstads stad
1381|Laholms kommun|Laholm|Laholms|Laholm kommun;Laholms stad
1382|Falkenbergs kommun|Falkenberg|Falkenbergs|Falkenberg kommun;Falkenbergs stad
1383|Varbergs kommun|Varberg|Varbergs|Varberg kommun;Varbergs stad
1384|Kungsbacka kommun|Kungsbacka|Kungsbacka|Kungsbackas kommun;Kungsbacka stad
1401|Härryda kommun|Härryda|Härryda|Härrydas kommun
1402|Partille kommun|Partille|Partille|Partilles kommun
1407|Öckerö kommun|Öckerö|Öckerö|Öckerös kommun
1415|Stenungsunds kommun|Stenungsund|Stenungsunds|Stenungsund kommun
1419|Tjörns kommun|Tjörn|Tjörns|Tjörn kommun
1421|Orust kommun|Orust|Orust|Orusts kommun
1427|Sotenäs kommun|Sotenäs|Sotenäs|
1430|Munkedals kommun|Munkedal|Munkedals|Munkedal kommun
1435|Tanums kommun|Tanum|Tanums|Tanum kommun
1438|Dals-Eds kommun|Dals-Ed|Dals-Eds|Dals-Ed kommun;Dals Eds kommun
1439|Färgelanda kommun|Färgelanda|Färgelanda|Färgelandas kommun
1440|Ale kommun|Ale|Ale|Ales kommun
1441|Lerums kommun|Lerum|Lerums|Lerum kommun
1442|Vårgårda kommun|Vårgårda|Vårgårda|Vårgårdas kommun
1443|Bollebygds kommun|Bollebygd|Bollebygds|Bollebygd kommun
1444|Grästorps kommun|Grästorp|Grästorps|Grästorp kommun
1445|Essunga kommun|Essunga|Essunga|Essungas kommun
1446|Karlsborgs kommun|Karlsborg|Karlsborgs|Karlsborg kommun
1447|Gullspångs kommun|Gullspång|Gullspångs|Gullspång kommun
1452|Tranemo kommun|Tranemo|Tranemo|Tranemos kommun
1460|Bengtsfors kommun|Bengtsfors|Bengtsfors|
1461|Melleruds kommun|Mellerud|Melleruds|Mellerud kommun
1462|Lilla Edets kommun|Lilla Edet|Lilla Edets|Lilla Edet kommun
1463|Marks kommun|Mark|Marks|Mark kommun
1465|Svenljunga kommun|Svenljunga|Svenljunga|Svenljungas kommun
1466|Herrljunga kommun|Herrljunga|Herrljunga|Herrljungas kommun
1470|Vara kommun|Vara|Vara|Varas kommun
1471|Götene kommun|Götene|Götene|Götenes kommun
1472|Tibro kommun|Tibro|Tibro|Tibros kommun
1473|Töreboda kommun|Töreboda|Töreboda|Törebodas kommun
1480|Göteborgs Stad|Göteborg|Göteborgs|Göteborgs kommun;Göteborg stad;Göteborgs stad;Göteborg kommun
1481|Mölndals stad|Mölndal|Mölndals|Mölndals kommun;Mölndal stad;Mölndal kommun
1482|Kungälvs kommun|Kungälv|Kungälvs|Kungälv kommun;Kungälvs stad
1484|Lysekils kommun|Lysekil|Lysekils|Lysekil kommun;Lysekils stad
1485|Uddevalla kommun|Uddevalla|Uddevalla|Uddevallas kommun;Uddevalla stad
1486|Strömstads kommun|Strömstad|Strömstads|Strömstad kommun;Strömstads stad
1487|Vänersborgs kommun|Vänersborg|Vänersborgs|Vänersborg kommun;Vänersborgs stad
1488|Trollhättans Stad|Trollhättan|Trollhättans|Trollhättans kommun;Trollhättan stad;Trollhättans stad;Trollhättan kommun
1489|Alingsås kommun|Alingsås|Alingsås|Alingsås stad
1490|Borås Stad|Borås|Borås|Borås kommun;Borås stad
1491|Ulricehamns kommun|Ulricehamn|Ulricehamns|Ulricehamn kommun;Ulricehamns stad
1492|Åmåls kommun|Åmål|Åmåls|Åmål kommun;Åmåls stad
1493|Mariestads kommun|Mariestad|Mariestads|Mariestad kommun;Mariestads stad
1494|Lidköpings kommun|Lidköping|Lidköpings|Lidköping kommun;Lidköpings stad
1495|Skara kommun|Skara|Skara|Skaras kommun;Skara stad
1496|Skövde kommun|Skövde|Skövde|Skövdes kommun;Skövde stad
1497|Hjo kommun|Hjo|Hjo|Hjos kommun;Hjo stad
1498|Tidaholms kommun|Tidaholm|Tidaholms|Tidaholm kommun;Tidaholms stad
1499|Falköpings kommun|Falköping|Falköpings|Falköping kommun;Falköpings stad
1715|Kils kommun|Kil|Kils|Kil kommun
1730|Eda kommun|Eda|Eda|Edas kommun
1737|Torsby kommun|Torsby|Torsby|Torsbys kommun
1760|Storfors kommun|Storfors|Storfors|
1761|Hammarö kommun|Hammarö|Hammarö|Hammarös kommun
1762|Munkfors kommun|Munkfors|Munkfors|
1763|Forshaga kommun|Forshaga|Forshaga|Forshagas kommun
1764|Grums kommun|Grums|Grums|
1765|Årjängs kommun|Årjäng|Årjängs|Årjäng kommun
1766|Sunne kommun|Sunne|Sunne|Sunnes kommun
1780|Karlstads kommun|Karlstad|Karlstads|Karlstad kommun;Karlstads stad
1781|Kristinehamns kommun|Kristinehamn|Kristinehamns|Kristinehamn kommun;Kristinehamns stad
1782|Filipstads kommun|Filipstad|Filipstads|Filipstad kommun;Filipstads stad
1783|Hagfors kommun|Hagfors|Hagfors|Hagfors stad
1784|Arvika kommun|Arvika|Arvika|Arvikas kommun;Arvika stad
1785|Säffle kommun|Säffle|Säffle|Säffles kommun;Säffle stad
1814|Lekebergs kommun|Lekeberg|Lekebergs|Lekeberg kommun
1860|Laxå kommun|Laxå|Laxå|Laxås kommun
1861|Hallsbergs kommun|Hallsberg|Hallsbergs|Hallsberg kommun
1862|Degerfors kommun|Degerfors|Degerfors|
1863|Hällefors kommun|Hällefors|Hällefors|
1864|Ljusnarsbergs kommun|Ljusnarsberg|Ljusnarsbergs|Ljusnarsberg kommun
1880|Örebro kommun|Örebro|Örebro|Örebros kommun;Örebro stad
1881|Kumla kommun|Kumla|Kumla|Kumlas kommun;Kumla stad
1882|Askersunds kommun|Askersund|Askersunds|Askersund kommun;Askersunds stad
1883|Karlskoga kommun|Karlskoga|Karlskoga|Karlskogas kommun;Karlskoga stad
1884|Nora kommun|Nora|Nora|Noras kommun;Nora stad
1885|Lindesbergs kommun|Lindesberg|Lindesbergs|Lindesberg kommun;Lindesbergs stad
1904|Skinnskattebergs kommun|Skinnskatteberg|Skinnskattebergs|Skinnskatteberg kommun
1907|Surahammars kommun|Surahammar|Surahammars|Surahammar kommun
1960|Kungsörs kommun|Kungsör|Kungsörs|Kungsör kommun
1961|Hallstahammars kommun|Hallstahammar|Hallstahammars|Hallstahammar kommun
1962|Norbergs kommun|Norberg|Norbergs|Norberg kommun
1980|Västerås stad|Västerås|Västerås|Västerås kommun
1981|Sala kommun|Sala|Sala|Salas kommun;Sala stad
1982|Fagersta kommun|Fagersta|Fagersta|Fagerstas kommun;Fagersta stad
1983|Köpings kommun|Köping|Köpings|Köping kommun;Köpings stad
1984|Arboga kommun|Arboga|Arboga|Arbogas kommun;Arboga stad
2021|Vansbro kommun|Vansbro|Vansbro|Vansbros kommun
2023|Malung-Sälens kommun|Malung-Sälen|Malung-Sälens|Malung-Sälen kommun;Malung Sälens kommun;Malungs kommun
2026|Gagnefs kommun|Gagnef|Gagnefs|Gagnef kommun
2029|Leksands kommun|Leksand|Leksands|Leksand kommun
2031|Rättviks kommun|Rättvik|Rättviks|Rättvik kommun
2034|Orsa kommun|Orsa|Orsa|Orsas kommun
2039|Älvdalens kommun|Älvdalen|Älvdalens|Älvdalen kommun
2061|Smedjebackens kommun|Smedjebacken|Smedjebackens|Smedjebacken kommun
2062|Mora kommun|Mora|Mora|Moras kommun
2080|Falu kommun|Falun|Falu|Falun kommun;Falu stad;Faluns kommun
2081|Borlänge kommun|Borlänge|Borlänge|Borlänges kommun;Borlänge stad
2082|Säters kommun|Säter|Säters|Säter kommun;Säters stad
2083|Hedemora kommun|Hedemora|Hedemora|Hedemoras kommun;Hedemora stad
2084|Avesta kommun|Avesta|Avesta|Avestas kommun;Avesta stad
2085|Ludvika kommun|Ludvika|Ludvika|Ludvikas kommun;Ludvika stad
2101|Ockelbo kommun|Ockelbo|Ockelbo|Ockelbos kommun
2104|Hofors kommun|Hofors|Hofors|
2121|Ovanåkers kommun|Ovanåker|Ovanåkers|Ovanåker kommun
2132|Nordanstigs kommun|Nordanstig|Nordanstigs|Nordanstig kommun
2161|Ljusdals kommun|Ljusdal|Ljusdals|Ljusdal kommun
2180|Gävle kommun|Gävle|Gävle|Gävles kommun;Gävle stad
2181|Sandvikens kommun|Sandviken|Sandvikens|Sandviken kommun;Sandvikens stad
2182|Söderhamns kommun|Söderhamn|Söderhamns|Söderhamn kommun;Söderhamns stad
2183|Bollnäs kommun|Bollnäs|Bollnäs|Bollnäs stad
2184|Hudiksvalls kommun|Hudiksvall|Hudiksvalls|Hudiksvall kommun;Hudiksvalls stad
2260|Ånge kommun|Ånge|Ånge|Ånges kommun
2262|Timrå kommun|Timrå|Timrå|Timrås kommun
2280|Härnösands kommun|Härnösand|Härnösands|Härnösand kommun;Härnösands stad
2281|Sundsvalls kommun|Sundsvall|Sundsvalls|Sundsvall kommun;Sundsvalls stad
2282|Kramfors kommun|Kramfors|Kramfors|Kramfors stad
2283|Sollefteå kommun|Sollefteå|Sollefteå|Sollefteås kommun;Sollefteå stad
2284|Örnsköldsviks kommun|Örnsköldsvik|Örnsköldsviks|Örnsköldsvik kommun;Örnsköldsviks stad
2303|Ragunda kommun|Ragunda|Ragunda|Ragundas kommun
2305|Bräcke kommun|Bräcke|Bräcke|Bräckes kommun
2309|Krokoms kommun|Krokom|Krokoms|Krokom kommun
2313|Strömsunds kommun|Strömsund|Strömsunds|Strömsund kommun
2321|Åre kommun|Åre|Åre|Åres kommun
2326|Bergs kommun|Berg|Bergs|Berg kommun
2361|Härjedalens kommun|Härjedalen|Härjedalens|Härjedalen kommun
2380|Östersunds kommun|Östersund|Östersunds|Östersund kommun;Östersunds stad
2401|Nordmalings kommun|Nordmaling|Nordmalings|Nordmaling kommun
2403|Bjurholms kommun|Bjurholm|Bjurholms|Bjurholm kommun
2404|Vindelns kommun|Vindeln|Vindelns|Vindeln kommun
2409|Robertsfors kommun|Robertsfors|Robertsfors|
2417|Norsjö kommun|Norsjö|Norsjö|Norsjös kommun
2418|Malå kommun|Malå|Malå|Malås kommun
2421|Storumans kommun|Storuman|Storumans|Storuman kommun
2422|Sorsele kommun|Sorsele|Sorsele|Sorseles kommun
2425|Dorotea kommun|Dorotea|Dorotea|Doroteas kommun
2460|Vännäs kommun|Vännäs|Vännäs|
2462|Vilhelmina kommun|Vilhelmina|Vilhelmina|Vilhelminas kommun
2463|Åsele kommun|Åsele|Åsele|Åseles kommun
2480|Umeå kommun|Umeå|Umeå|Umeås kommun;Umeå stad
2481|Lycksele kommun|Lycksele|Lycksele|Lyckseles kommun;Lycksele stad
2482|Skellefteå kommun|Skellefteå|Skellefteå|Skellefteås kommun;Skellefteå stad
2505|Arvidsjaurs kommun|Arvidsjaur|Arvidsjaurs|Arvidsjaur kommun
2506|Arjeplogs kommun|Arjeplog|Arjeplogs|Arjeplog kommun
2510|Jokkmokks kommun|Jokkmokk|Jokkmokks|Jokkmokk kommun
2513|Överkalix kommun|Överkalix|Överkalix|
2514|Kalix kommun|Kalix|Kalix|
2518|Övertorneå kommun|Övertorneå|Övertorneå|Övertorneås kommun
2521|Pajala kommun|Pajala|Pajala|Pajalas kommun
2523|Gällivare kommun|Gällivare|Gällivare|Gällivares kommun
2560|Älvsbyns kommun|Älvsbyn|Älvsbyns|Älvsbyn kommun
2580|Luleå kommun|Luleå|Luleå|Luleås kommun;Luleå stad
2581|Piteå kommun|Piteå|Piteå|Piteås kommun;Piteå stad
2582|Bodens kommun|Boden|Bodens|Boden kommun;Bodens stad
2583|Haparanda stad|Haparanda|Haparanda|Haparanda kommun;Haparandas kommun
2584|Kiruna kommun|Kiruna|Kiruna|Kirunas kommun;Kiruna stad
`

const rowsOf = (text: string): readonly Authority[] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', name = '', short = '', genitive = '', aliases = ''] = row.split('|')
      return { code, name, short, genitive, aliases: aliases ? aliases.split(';') : [] }
    })

/** The 21 regions. */
export const regions = rowsOf(regionRows)

/** The 290 municipalities. */
export const municipalities = rowsOf(municipalityRows)

/** Associations of municipalities and joint county bodies, by the names that minutes write. */
export const associations: readonly string[] = [
  'Storsthlm',
  'Kommunförbundet Stockholms län',
  'KSL',
  'Kommunal utveckling',
  'Kommunal utveckling i Jönköpings län',
  'Primärkommunalt samverkansorgan',
  'PKS',
  'Kommunförbundet i Kalmar län',
  'Kommunförbundet Kalmar län',
  'KFKL',
  'Skånes Kommuner',
  'Kommunförbundet Skåne',
  'KFSK',
  'VästKom',
  'Göteborgsregionen (GR)',
  'Göteborgsregionens kommunalförbund',
  'Göteborgsregionen',
  'GR',
  'Fyrbodals kommunalförbund',
  'Kommunalförbundet Fyrbodal',
  'Kommunförbundet Fyrbodal',
  'Skaraborgs kommunalförbund',
  'Kommunalförbundet Skaraborg',
  'Kommunförbundet Skaraborg',
  'Boråsregionen Sjuhärads kommunalförbund',
  'Sjuhärads kommunalförbund',
  'Boråsregionen',
  'Västmanlands kommuner',
  'VK',
  'VKL',
  'Västmanlands Kommuner och Landsting',
  'Dalarnas kommunförbund',
  'DKF',
  'Kommunförbundet Västernorrland',
  'KFVN',
  'Kommunförbundet Jämtlands län',
  'Kommunförbundet Jämtland Härjedalen',
  'Norrbottens Kommuner',
  'Kommunförbundet Norrbotten',
]
