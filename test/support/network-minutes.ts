/** Minutes of the network in the small county, with every kind of outcome. */
export const january = `Minnesanteckningar Nätverket för elevhälsa 2026-01-15

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg, ordförande
Frånvarande: Eva Berg, Alvesta kommun

§ 1 Skolfrånvaro
Anna Ek berättar om läget.
Nätverket beslutar
att ta fram en rutin vid skolfrånvaro
att Bo Alm leder arbetet

Anna Ek skickar enkäten till skolorna senast den 2 februari 2026.
Erfarenheterna ska sammanställas före sommaren.

§ 2 Barnahus
Styrgruppen barn och unga beslutade den 12 december 2025 att inrätta ett barnahus.

§ 3 Nästa möte
Nästa möte är den 20 april 2026 kl. 9.00–12.00 i Växjö.
`

/** The same network a month earlier. */
export const december = `Minnesanteckningar Nätverket för elevhälsa 2025-12-04

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Skolfrånvaro
Nätverket beslutar
att bjuda in skolorna

§ 2 Nästa möte
Nästa möte är den 9 februari 2026.
`
