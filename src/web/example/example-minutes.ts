/** Invented minutes to try the reader on: people, places and decisions exist nowhere else. */
export const exampleMinutes = `Samverkan Ådalen

Protokoll Samverkansgruppen barn och unga

Datum: fredagen den 12 april 2024
Tid: 13.00–15.30
Plats: Älvsunds stadshus, Lilla salen

Närvarande
Karin Ekdahl, verksamhetschef, Region Ådalen, ordförande
Omar Lindholm, enhetschef habiliteringen, Region Ådalen
Karin Wiksell, skolchef, Björkviks kommun
Yusuf Barre, socialchef, Björkviks kommun
Agneta Sjölander, elevhälsochef, Älvsunds kommun
Mattias Horn, enhetschef, Strandtorps kommun, § 1–5
Elin Fors, processledare, Region Ådalen, sekreterare

Frånvarande
Britt-Marie Öst, socialchef, Strandtorps kommun

§ 1 Mötet öppnas
Ordföranden hälsar välkommen och går igenom dagordningen.

Samverkansgruppen beslutar
att godkänna dagordningen
att välja Agneta Sjölander att justera protokollet

§ 2 Föregående protokoll
Protokollet från den 9 februari gås igenom. Omar Lindholm rapporterar att habiliteringens
väntelista är genomgången.

Samverkansgruppen beslutar
att lägga protokollet till handlingarna

§ 3 Uppdrag från länsstyrgruppen
Länsstyrgruppen beslutade den 15 mars 2024 att ge samverkansgruppen i uppdrag att följa upp
hur barnets plan används. Frågan tas upp igen när enkäten är klar.

Elin Fors skickar enkäten till verksamheterna senast den 3 maj.

§ 4 Skolfrånvaro
a) Lägesbild
Agneta Sjölander visar att var femte elev i årskurs 9 har varit borta mer än en dag i veckan.
Karin kontaktar rektorerna om vilka insatser de saknar.

b) Gemensam rutin
Kommunerna har olika rutiner för när vårdnadshavare och socialtjänst kontaktas.

Samverkansgruppen beslutar
att ta fram en gemensam rutin vid skolfrånvaro
att Yusuf Barre och Agneta Sjölander lämnar ett förslag senast den 31 maj

§ 5 Överenskommelsen om familjecentraler
Överenskommelsen om familjecentraler gäller till och med den 31 december 2024.
Erfarenheterna ska sammanställas före sommaren.

Samverkansgruppen beslutar
att föreslå länsstyrgruppen att förlänga överenskommelsen med ett år

§ 6 Remiss om samordnad individuell plan
Socialstyrelsen vill ha svar på remissen i juni 2024.
Mattias Horn och Omar Lindholm skriver ett utkast till nästa möte.

§ 7 Kommande möten
Samverkansgruppen träffas andra fredagen i månaden:
fredagen den 14 juni kl. 13.00–15.30, Björkvik
fredagen den 6 september kl. 13.00–15.30, Teams
fredagen den 11 oktober kl. 13.00–15.30, Teams

Vid protokollet
Elin Fors

Justeras
Karin Ekdahl, ordförande
Agneta Sjölander

Sändlista
Ledamöterna
Länsstyrgruppen
`
