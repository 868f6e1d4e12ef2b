import { PGlite } from '@electric-sql/pglite'
import { writeFileSync, readFileSync, statSync, rmSync } from 'node:fs'
let t=performance.now(); const lap=(w)=>{console.log(w, Math.round(performance.now()-t)); t=performance.now()}
const a=new PGlite(); await a.waitReady; lap('cold memory')
const blob=await a.dumpDataDir('none'); lap('dump'); writeFileSync('/tmp/dev/p.tar', Buffer.from(await blob.arrayBuffer())); console.log(statSync('/tmp/dev/p.tar').size)
const g=await a.dumpDataDir('gzip'); lap('gz'); writeFileSync('/tmp/dev/p.tgz', Buffer.from(await g.arrayBuffer())); console.log(statSync('/tmp/dev/p.tgz').size)
await a.close(); lap('close')
const b=new PGlite({loadDataDir:new Blob([readFileSync('/tmp/dev/p.tar')])}); await b.waitReady; lap('load tar memory')
await b.query('select 1'); lap('q')
const c=new PGlite({loadDataDir:new Blob([readFileSync('/tmp/dev/p.tgz')])}); await c.waitReady; lap('load tgz memory')
rmSync('/tmp/dev/pgd',{recursive:true,force:true})
const d=new PGlite({dataDir:'/tmp/dev/pgd',loadDataDir:new Blob([readFileSync('/tmp/dev/p.tar')])}); await d.waitReady; lap('load tar folder'); await d.close(); lap('close')
const e=new PGlite('/tmp/dev/pgd'); await e.waitReady; lap('reopen'); await e.close()
rmSync('/tmp/dev/pgd2',{recursive:true,force:true})
const f=new PGlite('/tmp/dev/pgd2'); await f.waitReady; lap('cold folder');await f.close()
