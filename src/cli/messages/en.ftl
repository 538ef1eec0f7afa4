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
check-fine = { $warnings ->
        [0] No problems
       *[other] No errors
    }: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } can be built
check-mendable = { $count ->
        [one] 1 of these is certain and can be mended by `matchbook check --fix`
       *[other] { $count } of these are certain and can be mended by `matchbook check --fix`
    }; with `--dry-run` it only shows how
mended-not-yet = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    } can be mended; nothing was written. Left after that:
cleaned = { $deleted ->
        [one] 1 file
       *[other] { $deleted } files
    } deleted from { $folder }
building = Building
between-languages = {", "}

unknown-code = there is no problem with the code `{ $code }`
unknown-code-nearest = there is no problem with the code `{ $code }`; did you mean `{ $nearest }`?

init-done = A small site is ready. Next:
init-enter = { "  " }cd { $folder }
init-next = { "  " }matchbook serve              look at it in a browser
    { "  " }matchbook new company acme   add a profile and fill it in
    { "  " }README.md                    says how to publish it
init-not-empty = the folder `{ $folder }` holds other files already; name a new one
new-exists = `{ $file }` is there already; nothing was written
new-taken = the id `{ $id }` is taken by `{ $file }`; choose another one
new-reserved = `{ $id }` is an address of the site itself; choose another id
new-bad-id = `{ $id }` cannot be an id: small letters, digits and hyphens, at most 64, such as `{ $right }`
new-settings = `{ $file }` has to be mended first; `matchbook check` says how
new-done = Written: { $file }
new-next = Fill them in, then run `matchbook check`

no-such-organisation = No company or institute of this site has the id `{ $id }`
no-such-organisation-nearest = No company or institute of this site has the id `{ $id }`
    .help = write `{ $nearest }`
match-none = No suggestion for { $name }
match-with-itself = `{ $id }` cannot meet itself; name two organisations
match-nothing = Neither answers a need of the other
match-ruled-out = The rules keep them apart: their sides, `avoid`, `partners` or `enabled`
# The topic in which an offer and a need meet, before the words that meet
match-same-topic = topic { $topic }
match-related-topics = both in { $topic }
match-silent-need = { $name }: `{ $field }` is answered by no offer of the other
match-silent-offer = { $name }: `{ $field }` is the best answer to no need of the other
match-silent-complement = kinds of offer: neither has one that the other lacks
match-silent-cooperation = cooperation: no form that both want
match-silent-languages = languages: none in common
lexicon-done = { $words } words packed into { $file }
lexicon-next = Put the file into the site, and its path into matchbook.yaml: matching: {"{"}lexicon: [PATH]{"}"}
lexicon-none = `{ $file }` is no text of CC-CEDICT: it has none of its words
    .help = unpack the download first; it is a text in UTF-8 with lines such as 數據庫 数据库 [shu4 ju4 ku4] /database/
lexicon-not-carried = This program was built without a dictionary
lexicon-credit = { $name }, edition of { $edition }, published by { $publisher }: { $url }
    { "" }Licence: { $licence }, { $licence_url }
    { "" }Changes: headwords in simplified characters alone, short glosses alone, remarks and readings left out, packed

serving = Pages follow every saved change; Ctrl-C ends it
serve-mended = No errors any more
serve-open = No browser could be opened: { $reason }
serve-out-of-watches = The system watches no more folders; the files are looked at twice a second instead
    .help = on Linux, `sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512` gives more, and a line in /etc/sysctl.conf keeps it so; `--poll` chooses this way from the beginning
serve-unwatchable = The system does not tell of changes in these folders; the files are looked at twice a second instead
serve-port = port { $port } is in use; name another with --port, or --port 0 for a free one

# What can be written on the command line. `.value` is the placeholder of a value, `.right` says how to write it.

about = Turns a folder of profiles into a bilingual directory website that says whom to meet, and why
about-matchbook = { about }
about-init = Make a small bilingual site in a folder
about-new = Make the files of a new profile or page, in every language of the site
about-build = Make the website in `public/`
about-check = Report every problem; nothing is written, unless `--fix` is asked for
about-serve = Show the website on this machine while you write, and every change at once
about-report = Say who has no suggestion and why, what is missing, and which profiles are thin
about-clean = Delete what `build` wrote, and nothing else
about-explain = Explain the code of a problem, with a wrong and a right example
about-schema = The format as JSON Schemas, with the ids, topics and fields of this site, for editors that complete what is typed
about-match = Print whom to meet, and why: of one organisation, of a pair, or of all
about-translations = What is still to be translated, most urgent first; as a table for translators, and back
about-translations-import = Bring a table that was filled in back into the site; nothing else in the files is touched
about-lexicon = The dictionary that bridges Chinese and English
about-lexicon-build = Pack a newer edition of CC-CEDICT, for `matching: {"{"}lexicon: [FILE]{"}"}` in matchbook.yaml
about-lexicon-credit = Say where the program's own dictionary comes from, and under which licence
about-completions = Print what a shell needs to complete commands with the tab key
about-help = Show this text, or the help of a command

arg-root = Folder of the site [without it: the nearest folder upwards that holds `matchbook.yaml`]
    .value = DIR
arg-config = Settings to use instead of the site's `matchbook.yaml`
    .value = FILE
arg-quiet = Say nothing but problems
arg-verbose = Say more: every warning, and what was written, left as it was and deleted
arg-lang = Language of messages: en or zh [without it: that of LC_ALL, LC_MESSAGES or LANG]
    .value = LANG
arg-help = Show this help
arg-version = Show the version
arg-dir = The folder: a new one, or one that holds nothing but README, LICENSE and .git
    .value = DIR
arg-kind = What to make: company, institute (also a university, an association, an office), event or page
    .value = KIND
arg-id = Its id, which is also its address: small letters, digits and hyphens
    .value = ID
arg-output = Folder of the website [without it: `public` in the site]
    .value = DIR
arg-base_url = Where the site will live, instead of `url` in the settings
    .value = URL
    .right = write the whole address, such as https://example.org/fair/
arg-drafts = Show drafts too
arg-today = The day for which to build [without it: SOURCE_DATE_EPOCH, else today]
    .value = YYYY-MM-DD
    .right = write year, month and day, such as 2023-09-13
arg-format = Form of the report: text for people, json (one object a line) or github for machines [without it: text]
    .value = FORMAT
arg-review_form = Form of the report: text for people or json for machines [without it: text]
    .value = FORMAT
arg-open = Open the browser
arg-no_reload = Send pages exactly as `build` writes them; they follow no change by themselves
arg-poll = Look at the files again and again, where the system does not tell of changes (network drives, containers)
arg-fix = Mend in the files what is certain, and show each line before and after; then report what is left
arg-dry_run = With --fix: only show what would be mended
arg-deny_warnings = Let warnings fail too
arg-organisation = The id of an organisation; with a second one, the whole account of the pair
    .value = ID
arg-other = The id of the other organisation
    .value = OTHER
arg-all = Every pair that has a topic or a word in common, whatever the floor and the choice
arg-form = Form of the matches: text for people, json (one object a line) for machines [without it: text]
    .value = FORM
arg-file = The dictionary's text, unpacked (`cedict_ts.u8`)
    .value = FILE
arg-packed = File to write [without it: the text's name, ending in `.words`]
    .value = FILE
arg-port = Port on this machine; 0 takes a free one [without it: 4000]
    .value = PORT
    .right = write a number from 0 to 65535
arg-code = The code, as it stands in brackets, such as unknown-topic [without it: the list of all codes]
    .value = CODE
arg-into = Only what is translated into this language
    .value = LANG
arg-row_form = Form: text for people; csv (for spreadsheets) or json, each text as a row, for translators [without it: text]
    .value = FORM
arg-rows_to = File to write the rows to [without it: standard output]
    .value = FILE
arg-fail_on = Fail with exit code 1 if a text is missing, or a translation stale; both with a comma between
    .value = WHAT
arg-stamp = Write into the translations of these profiles and pages from which text they were made, so that they are reported once it changes
    .value = ID
arg-stamp_all = With --stamp: into all translations
arg-filled = The table, CSV in UTF-8 or JSON, with the column `translation` filled in
    .value = FILE
arg-stamp_imported = Stamp the translations of which nothing is left to do
arg-schema_of = One kind of file, such as company, page-translation, taxonomy or site [without it: all, in one object]
    .value = KIND
arg-schemas_to = Folder to write one file for each kind to [without it: standard output]
    .value = DIR
arg-shell = The shell: bash, elvish, fish, powershell or zsh
    .value = SHELL
arg-subcommand = The command
    .value = COMMAND

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
usage-options = OPTIONS
usage-command = COMMAND
heading-colon = {": "}
after-help = First steps:
    { "  " }matchbook init fair                 a small site in the folder `fair`
    { "  " }cd fair && matchbook serve          look at it, at the address that is printed
    { "  " }matchbook new company acme          a profile to fill in
    { "  " }matchbook check                     every mistake of every file, with its line
    { "  " }matchbook check --fix               mend what is certain, and see each line before and after
    { "  " }matchbook build                     the website, in `public/`
    {""}
    Exit codes: 0 fine, 1 the content has to be mended, 2 the command could not be carried out.
    Messages are in English or Chinese: --lang zh, else the language of the environment.

usage-unknown-argument = `{ $argument }` cannot be written here
usage-unknown-command = there is no command `{ $command }`
usage-missing = { $argument } is missing
usage-twice = `{ $argument }` stands there twice
usage-conflict = `{ $argument }` and `{ $other }` cannot stand together
usage-no-value = a value is missing behind `{ $argument }`
usage-bad-value = `{ $value }` is not possible for `{ $argument }`
usage-too-many = `{ $value }` is one value too many for `{ $argument }`
usage-not-utf-8 = the command line holds characters that are not UTF-8
usage-nearest = did you mean `{ $nearest }`?
usage-choices = possible are: { $choices }
usage-write = write `matchbook { $usage }`
usage-help = `matchbook --help` shows all commands, `matchbook COMMAND --help` what one of them takes
lang-unknown = There are no messages in `{ $language }`; they are in English (en) or Chinese (zh)

# `matchbook report`. $count of each part; $names, organisations; $title of a need or an offer

review-head = { $title }: { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }, { $suggestions ->
        [one] 1 suggestion
       *[other] { $suggestions } suggestions
    }
review-unmatched = { $count ->
        [0] Everybody has a suggestion
        [one] 1 organisation without a suggestion
       *[other] { $count } organisations without a suggestion
    }
why-nobody = The rules leave nobody for it to meet.
why-says-nothing = It says neither what it offers nor what it needs, nor what it is about.
why-nothing-in-common = Nobody offers or needs anything like what it needs or offers.
why-below-floor = No match reaches the { $floor ->
        [one] 1 point
       *[other] { $floor } points
    } from topic, text and kind that a suggestion needs.
review-of = { $name } ({ $at })
review-nearest = Nearest: { $names }
review-wanted = { $count ->
        [0] Every topic that is needed is offered, too
        [one] 1 topic is needed and offered by none
       *[other] { $count } topics are needed and offered by none
    }
review-needs = { $topic }: { $count ->
        [one] 1 need
       *[other] { $count } needs
    } ({ $names })
review-offered = { $count ->
        [0] Every topic that is offered is needed, too
        [one] 1 topic is offered and needed by none
       *[other] { $count } topics are offered and needed by none
    }
review-offers = { $topic }: { $count ->
        [one] 1 offer
       *[other] { $count } offers
    } ({ $names })
review-thin = { $count ->
        [0] No profile is thin
        [one] 1 profile would earn more points with what is missing from it; the list can be sent to the organisation
       *[other] { $count } profiles would earn more points with what is missing from them; each list can be sent to the organisation
    }
lack-needs = Please name what you are looking for: at least one need, with a topic and a sentence or two.
lack-offers = Please name what you can offer: at least one offer, with a topic and a sentence or two.
lack-need-topic = Please choose a topic for your need “{ $title }”.
lack-offer-topic = Please choose a topic for your offer “{ $title }”.
lack-need-text = Please describe your need “{ $title }” in a sentence or two.
lack-offer-text = Please describe your offer “{ $title }” in a sentence or two.
lack-need-kind = Please say what your need “{ $title }” is for: a product, a service, research, a standard, funding or expertise.
lack-offer-kind = Please say what your offer “{ $title }” is: a product, a service, research, a standard, funding or expertise.
lack-summary = Please introduce your organisation in one or two sentences.
lack-cooperation = Please name the forms of cooperation that you look for.
lack-languages = Please name the languages in which you can hold a meeting.
review-over-cap = { $count ->
        [0] Nobody stands on more than { $cap } pages
        [one] 1 organisation stands on more than { $cap } pages, because others would have no suggestion without it
       *[other] { $count } organisations stand on more than { $cap } pages, because others would have no suggestion without them
    }
review-more-pages = { $name }: { $more ->
        [one] 1 page more
       *[other] { $more } pages more
    }
review-spread = An organisation is suggested on { $least } to { $most } pages, half of them on { $median } or fewer; Gini coefficient { $gini } (0 is even, 1 is all on one)
review-pages = { $pages ->
        [one] on 1 page
       *[other] on { $pages } pages
    }: { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }
review-best = The choice of suggestions is proved to be the best possible.
review-near-best = The choice of suggestions is at most { $percent } % worse than the best possible.

# `matchbook schema`

schema-unknown = there is no schema for `{ $kind }`; there are { $known }
schema-written = { $count } schemas written to { $folder }
schema-broken = The site has mistakes (`matchbook check`); what is broken is missing from the lists to choose from

# `matchbook translations`

translations-language = { $language } ({ $tag }): { $complete } of { $all ->
        [one] 1 translation
       *[other] { $all } translations
    } complete
translations-stale = stale
translations-missing = missing
translations-partial = partial
translations-to-translate = { $amount } to translate
translations-to-check = { $amount } to read over
translations-fields = { $work }: { $fields }
translations-total = Altogether: { $work }
translations-done = Altogether: nothing is left to do
translations-none = There is nothing to translate: the site has one language, or no profiles yet
nothing-listed = What is still to be translated was not listed: the content has the errors above; mend them and run it again
nothing-tabled = No table was made: the content has the errors above; mend them and run it again
nothing-imported = No translation was taken in: the content has the errors above; mend them and import the table again
nothing-stamped = Nothing was stamped: the content has the errors above; mend them and run it again
translations-unstamped = { $count ->
        [one] 1 translation does not say from which text it was made, and will not be reported when that changes
       *[other] { $count } translations do not say from which texts they were made, and will not be reported when those change
    }; `matchbook translations --stamp ID` writes it into one that is up to date, `--stamp --all` into all, the stale ones too
amount-words = { $words ->
        [one] 1 word
       *[other] { $words } words
    }
amount-characters = { $characters ->
        [one] 1 character
       *[other] { $characters } characters
    }
between-amounts = {", "}
no-such-language = `{ $language }` is no language of this site; it has { $known }
no-such-id = no profile or page of this site has the id `{ $id }`
no-such-id-nearest = no profile or page of this site has the id `{ $id }`
    .help = write `{ $nearest }`
stamp-whom = `--stamp` has to know which translations
    .help = write ids behind it, or `--stamp --all`
stamped = Stamped: { $file }
stamp-current = { $count ->
        [0] There is no translation with a file to be stamped
        [one] 1 translation named the present text of its original already
       *[other] { $count } translations named the present text of their originals already
    }
stamp-refused = `{ $file }` cannot be stamped without touching something else; write `source: { $state }` into it by hand
import-written = Written: { $file }
import-made = Made: { $file }
import-done = { $texts ->
        [0] No text is new
        [one] 1 text is new
       *[other] { $texts } texts are new
    }, { $unchanged } as before, { $empty } without a translation, { $refused ->
        [0] none refused
       *[other] { $refused } refused
    }
import-next = `matchbook check` reads them over
import-refused = { $file }:{ $number }: `{ $field }` of `{ $id }` ({ $language }) was not taken: { $why }
refused-unknown-id = no profile or page has this id
refused-unknown-language = it is not translated into this language
refused-unknown-field = there is no such text any more
refused-source-changed = the text that was translated is another one now, or a spreadsheet has changed it; export it again
refused-translation-changed = the translation in the site has been changed since; compare the two, and write the better one there by hand
refused-twice = another row has another translation of the same text
refused-not-writable = it cannot be written there without touching something else; write it by hand
rows-not-utf-8 = `{ $file }` is not UTF-8
    .help = in Excel or WPS, save it as “CSV UTF-8 (comma delimited)”; plain “CSV” and “Unicode text” are other encodings
rows-no-column = `{ $file }` has no column `{ $column }`
    .help = keep the first row as it was exported; other columns and rows may be left out
rows-broken = `{ $file }` cannot be read as CSV or JSON, line { $line }: { $reason }
write-changed = `{ $file }` has been changed meanwhile; nothing was written
    .help = run the command again
