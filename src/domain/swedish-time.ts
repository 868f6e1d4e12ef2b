const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as it is said in Sweden: its day, `2024-03-14`, and its time, `09:05`. */
export function swedishTime(moment: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = clock.format(moment).split(' ')
  return { day, time }
}
