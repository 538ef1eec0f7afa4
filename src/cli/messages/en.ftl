# What the command line itself says. Problems of the content are in src/diagnostic/messages.

no-site = no `matchbook.yaml` in { $folder } or in any folder above it
    .help = go to the folder of your site, name it with --root, or make a site with `matchbook init DIR`
no-site-here = there is no `{ $file }`
bad-today = SOURCE_DATE_EPOCH is `{ $value }`, which is no number of seconds
failed = { $what }: { $reason }

built = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in { $languages }, { $seconds } s, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }
built-detail = { $written } written, { $unchanged } unchanged, { $deleted } deleted, in { $folder }
unchanged-warnings = Nothing has changed since the last build; `matchbook check` shows the warnings again
not-built = Nothing was published; { $folder } is as it was
check-fine = No problems: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } can be built
cleaned = { $deleted ->
        [one] 1 file
       *[other] { $deleted } files
    } deleted from { $folder }
building = Building
between-languages = {", "}

unknown-code = there is no problem with the code `{ $code }`
unknown-code-nearest = there is no problem with the code `{ $code }`; did you mean `{ $nearest }`?

init-done = A small site is ready in { $folder }
init-next = Next:
    { "  " }cd { $folder }
    { "  " }matchbook serve              look at it in a browser
    { "  " }matchbook new company acme   add a profile and fill it in
    { "  " }README.md                    says how to publish it
init-not-empty = the folder { $folder } is not empty; name a new one
new-exists = `{ $file }` is there already; nothing was written
new-taken = the id `{ $id }` is taken by `{ $file }`; choose another one
new-reserved = `{ $id }` is an address of the site itself; choose another id
new-bad-id = `{ $id }` cannot be an id: small letters, digits and hyphens, at most 64, such as `{ $right }`
new-settings = `{ $file }` has to be mended first; `matchbook check` says how
new-done = Written: { $file }
new-next = Fill them in, then run `matchbook check`

lexicon-done = { $words } words packed into { $file }
lexicon-next = Put the file into the site, and its path into matchbook.yaml: matching: {"{"}lexicon: [PATH]{"}"}
lexicon-none = `{ $file }` is no text of CC-CEDICT: it has none of its words
    .help = unpack the download first; it is a text in UTF-8 with lines such as 數據庫 数据库 [shu4 ju4 ku4] /database/
lexicon-not-carried = This program was built without a dictionary
lexicon-credit = { $name }, edition of { $edition }, published by { $publisher }: { $url }
    { "" }Licence: { $licence }, { $licence_url }
    { "" }Changes: headwords in simplified characters alone, short glosses alone, remarks and readings left out, packed

serving = After a change, stop it with Ctrl-C and start it again
serve-port = port { $port } is in use; name another with --port, or --port 0 for a free one
