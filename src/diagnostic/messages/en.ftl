### What the codes say, in English.
###
### A message says what is wrong in the editor's words, its `help` what to write instead. `help-nearest` takes the place
### of `help` where a known word is near. Other attributes are labels of other places. No full stop at the end, no
### "please"; backticks round what stands in a file.

## content: files

unreadable-file = { $reason ->
        [missing] this link leads to a file that is not there
        [permission] this file cannot be read: you may not open it
       *[other] this file cannot be read
    }
    .help = { $reason ->
        [missing] delete the link, or put the file itself here
        [permission] give yourself the right to read it
       *[other] check that the file is sound and that no other program holds it
    }
not-utf-8 = this file is not saved as UTF-8: byte { $byte } fits no character
    .help = save it again with the encoding UTF-8; most editors offer it under “Save as”
utf-16 = this file is saved as UTF-16
    .help = save it again with the encoding UTF-8; Notepad calls it “UTF-8”, not “Unicode”
nul-byte = this text holds a NUL byte, which no text has
    .help = replace the file: it is damaged, or it is no text (a picture or a Word file with the wrong name)
too-large = this text has { $size } bytes; a text may have at most 1 MiB
    .help = shorten it, or put the long part beside it as a PDF and link to it
link-leaves-site = this symbolic link leads out of the site's folder
    .help = put a copy of the file here instead of the link
wrong-ending = a file with this ending is not read
    .help = rename it so that it ends with `{ $right }`
bad-file-name = `{ $name }` cannot be the name of a profile or a page
    .help = rename the file to `{ $right }`: small letters a to z, digits and hyphens, at most 64
    .help-language = rename the file to `{ $right }`: a translation is named by the tag of its language, such as `zh`, `en` or `ur`
two-files = this file and `{ $other }` are the same profile or page
    .help = keep one of the two and delete the other
    .first = the other file
unknown-folder = { $case ->
        [bundle] the folder `{ $name }` has no `index.md`
       *[folder] `{ $name }` is not a folder that content/ may have
    }
    .help = use `companies`, `institutes`, `events` or `pages`; other files belong in static/
    .help-nearest = did you mean `{ $nearest }`? The folders are `companies`, `institutes`, `events` and `pages`
    .help-bundle = name the profile in it `index.md`, or move its texts up into the folder above
unknown-file = nothing uses this file
    .help = delete it, put it into the folder of the profile that shows it, or into static/
    .help-text = if it is to be read, rename it to `{ $right }`: Windows may not show the `.txt` at its end
    .help-theme = if the theme is to use it, move it to `{ $right }`
    .help-nearest = did you mean `{ $nearest }`?
missing-settings = there is no `matchbook.yaml` in the site's folder
    .help = create it with a `title:` and `languages:`, or start a new site with `matchbook init`

## content: lexicons

word-list-line = { $reason ->
        [word] what stands before the tab is no word of Chinese characters alone
        [long] this word has more than eight characters
        [gloss] no English word stands behind the tab
       *[tab] a tab is missing between the Chinese word and what it means in English
    }
    .help = { $reason ->
        [word] write the Chinese characters alone: letters and digits mean the same in both languages
        [long] write its parts in lines of their own
        [gloss] write what it means, with several meanings parted by `; `, or delete the line
       *[tab] write the word, a tab, and what it means: several meanings are parted by `; `
    }
word-list-damaged = { $reason ->
        [version] this word list was packed by another version of matchbook
       *[broken] this word list was cut off or changed after it was packed
    }
    .help = pack it again from the dictionary's text, with `matchbook lexicon build`

## content: front matter and YAML

missing-front-matter = { $begin ->
        [dashes] these are dashes, not the three hyphens with which a profile begins
       *[none] this profile does not begin with a block between two lines of `---`
    }
    .help = begin the file with `---`, then `name:` and the other fields, then `---` again, then the text
    .help-late = move this line of `---` to the very top of the file; nothing may stand above it
    .help-dashes = write three hyphens, `---`, with the English keyboard
unclosed-front-matter = { $end ->
        [dashes] the block that begins with `---` ends here with dashes, not with three hyphens
        [dots] the block that begins with `---` ends here with dots
       *[none] the block that begins with `---` here never ends
    }
    .help = write a line of three hyphens, `---`, between the fields and the text
    .help-dots = write three hyphens, `---`, in place of the three dots
    .help-dashes = write three hyphens, `---`, with the English keyboard
fields-in-text = `{ $key }` stands behind the closing `---`, so that it and what follows it are published as text
    .help = move these lines above the `---` if they are fields; begin with another word if they are text
    .help-closed = delete the `---` above these lines if they are fields: the one below them closes the fields
yaml-syntax = { $reason ->
        [indent] this line is indented neither like the one above it nor like those that belong together
        [list-item] this entry of a list stands where none can be
        [missing-colon] this is neither a field nor the text of one
        [colon-blank] a blank is missing behind this colon
        [dash-blank] a blank is missing behind this hyphen
        [dash-sign] this dash begins no entry of a list: it is not the hyphen of the English keyboard
        [first-blank] a blank stands before the first field, but not before the fields below it
        [invisible] an invisible sign ({ $sign }) stands in the name of this field
        [comma] nothing stands before this comma
        [bracket] this bracket is never closed, or something stands behind its end
        [escape] `\` means something special inside "…", and what follows it here is unknown
        [control-character] an invisible control character stands here
        [line-separator] an invisible line break of another program stands here
        [key] a list or a map cannot be the name of a field
        [no-map] no fields stand here, only a text or a list
       *[other] this cannot be understood
    }
    .help = { $reason ->
        [indent] begin it exactly below the first letter of the field that it belongs beside
        [list-item] write each entry on a line of its own below the field, as `  - …`
        [missing-colon] write `name: value`, or indent the line below the text that it continues
        [colon-blank] write a colon and then a blank, `: `
        [dash-blank] write a hyphen and then a blank, `- `
        [dash-sign] write a hyphen of the English keyboard and then a blank, `- `
        [first-blank] take it away, so that this field begins at the start of its line too
        [invisible] delete it, or write the name of the field anew: it came with what was copied
        [comma] take the comma out, or write an entry before it
        [bracket] write as many closing brackets as opening ones, or put the whole text in quotation marks, "…"
        [escape] write `\\` for a backslash, or put the text in '…' instead of "…"
        [control-character] delete it; writing the line anew is surest
        [line-separator] delete it; writing the line anew is surest
        [key] put the text before the colon in quotation marks, "…"
        [no-map] write each field on a line of its own, as `name: value`
       *[other] look at this line and the one above it: each field is `name: value`, and what belongs to it is indented by two blanks
    }
yaml-tab = this line is indented with a tab
    .help = use blanks instead: two for each step
yaml-colon = a colon with a blank after it would begin a new field here
    .help = put the whole text in quotation marks, "…"
    .help-text = put the whole text in quotation marks: `{ $quoted }`
    .help-words = write the languages in braces: `{ $words }`
yaml-comma = `{ $key }` ends at the comma; what stands behind it would be lost
    .help = write `{ $key }: { $quoted }`
yaml-hash = what stands behind this `#` is taken for a comment and lost
    .help = put the value in quotation marks, "…"
    .help-text = put the whole value in quotation marks: `{ $quoted }`
    .help-list = take the `#` away if the entries below are those of `{ $key }`; write `#` before each of their lines too if they are to be left out
hash-comment = what stands behind this `#` is taken for a comment and is on no page
    .help = put the value in quotation marks, "…", if it is text; write a blank behind the `#` if it is a comment
    .help-text = if it is text, put the whole value in quotation marks: `{ $quoted }`; if it is a comment, write a blank behind the `#`
    .help-list = the entries below are read as those of the list above: take the `#` away if they are those of `{ $key }`; write `#` before each of their lines too if they are to be left out
yaml-reserved = a value cannot begin with `{ $character }`
    .help = put the value in quotation marks, "…"
yaml-quote = this quotation mark is never closed, or it is closed before the text ends
    .help = put the whole text between two "…"; write a quotation mark inside it as \"
chinese-colon = a full-width colon stands behind `{ $key }`
    .help = write `{ $key }: ` with a colon of the English keyboard and a blank
chinese-comma = a Chinese comma stands where an English one belongs
    .help = write `, ` between the entries: a comma of the English keyboard and a blank
chinese-quote = Chinese quotation marks stand round this value, and would be shown as part of it
    .help = write `{ $quoted }` with the English keyboard, or leave the marks out
chinese-bracket = a Chinese bracket stands where an English one belongs
    .help = write `[…]` for a list, or `{"{"}…{"}"}` for several values, with the English keyboard
chinese-blank = a blank of another kind stands here: a Chinese one, or one that does not break
    .help = delete it and type a blank with the English keyboard
duplicate-key = the field `{ $key }` stands here for the second time
    .help = keep one of the two; several values of one field make a list, `[…, …]`
    .help-entry = if a new entry begins here, write `- ` before it, exactly below the `- ` of the entry above; else keep one of the two
    .first = the first one
too-deep = lists are nested here too deeply to be meant
    .help = write it flatter: nothing in a profile needs more than a few steps
too-many-aliases = the references (`*…`) of this file stand for more text than a file may hold
    .help = write the values out instead of referring to them
several-documents = a second block begins here, but a file holds only one
    .help = delete this line of `---`, or move what follows into a file of its own

## model: values

unknown-key = { $where ->
        [site] `{ $key }` is not a setting of the site
        [theme] theme.yaml has no `{ $key }`
        [taxonomy] `{ $key }` is not a part of content/taxonomy.yaml
        [company] a company has no field `{ $key }`
        [institute] an institute has no field `{ $key }`
        [event] an event has no field `{ $key }`
        [page] a page has no field `{ $key }`
        [translation] a translation has no field `{ $key }`
        [translated-entry] a translated offer or need has no field `{ $key }`
        [offer] an offer has no field `{ $key }`
        [need] a need has no field `{ $key }`
        [topic] a topic has no field `{ $key }`
        [sector] a sector has no field `{ $key }`
        [form] a form of cooperation has no field `{ $key }`
        [country] a country has no field `{ $key }` here
        [field] a field of your own has no `{ $key }`
        [side] a side has no field `{ $key }`
        [ink] an ink has no `{ $key }`, only `light` and `dark`
        [weights] there is no weight `{ $key }`
        [matching] `matching` has no field `{ $key }`
        [rules] `matching` of a profile has no field `{ $key }`
        [menu] an entry of the menu has no field `{ $key }`
        [contact] a contact has no field `{ $key }`
        [site-contact] the contact of a site has no field `{ $key }`
        [person] a person has no field `{ $key }`
        [partner] a partner has no field `{ $key }`
        [link] a link has no field `{ $key }`
        [register] `register` has no field `{ $key }`
        [participant] a participant has no field `{ $key }`
        [organiser] an organiser has no field `{ $key }`
        [session] a session of the programme has no field `{ $key }`
        [speaker] a speaker has no field `{ $key }`
        [meetings] `meetings` has no field `{ $key }`
        [block] a block of rounds has no field `{ $key }`
        [pinned] a pinned meeting has no field `{ $key }`
       *[other] there is no field `{ $key }` here
    }
    .help = take it out; these are possible here: { $known }
    .help-nearest = did you mean `{ $nearest }`?
    .help-inside = it belongs in `{ $parent }`: write `{ $right }`
    .help-there = it belongs in the `{ $parent }` that is there
    .help-above = it belongs to the last entry of `{ $parent }` above: begin it exactly below the other fields of that entry
    .help-like = write it with its fields, for example `{ $right }`
    .help-body = write the text below the second line of `---`, without a field
wrong-type = `{ $key }` must be { $expected ->
        [text] a text
        [words] a text, or a text for each language
        [list] a list
        [map] several values in braces
        [names] a list of names
        [entry] a list of entries with fields of their own
        [boolean] `true` or `false`
        [integer] a whole number
        [number] a number
       *[other] { $expected }
    }, not { $found ->
        [null] empty
        [text] a text
        [list] a list
        [map] several values in braces
        [boolean] `true` or `false`
        [integer] a number
        [number] a number with a decimal point
       *[other] { $found }
    }
    .help = { $expected ->
        [text] write the text behind `{ $key }: `, in quotation marks if need be
        [words] write `{ $key }: …`, or `{ $key }: {"{"}en: …, zh: …{"}"}`
        [list] write `{ $key }: […, …]`, or one line `- …` for each entry
        [map] write `{ $key }: {"{"}…: …, …: …{"}"}`, or one indented line `…: …` for each value
        [entry] write each entry with its fields: `- …: …`, or `{"{"}…: …, …: …{"}"}` in the brackets
        [boolean] write `{ $key }: true` or `{ $key }: false`
        [integer] write `{ $key }: ` and a whole number, without quotation marks
        [number] write `{ $key }: ` and a number, without quotation marks
       *[other] write it as the documentation shows for `{ $key }`
    }
    .help-right = write `{ $right }`
    .help-like = { $expected ->
        [entry] each entry has fields of its own, for example `{ $right }`
       *[other] write it in this form: `{ $right }`
    }
either-or = `{ $key }` and `{ $other }` cannot stand together
    .help = take one of the two out; what is two things makes two entries
    .first = the other one
missing-field = `{ $key }` is missing
    .help = add `{ $key }: …`
    .help-right = add `{ $key }` here, for example `{ $right }`
    .help-choices = add `{ $key }: …` with one of these words: { $choices }
empty-text = `{ $key }` is empty
    .help = write its text behind `{ $key }: `
quote-number = `{ $key }` is read as a number, and its spelling is lost
    .help = put it in quotation marks, "…"
unknown-choice = `{ $word }` is not one of the words for `{ $key }`
    .help = write one of these: { $choices }
    .help-nearest = did you mean `{ $nearest }`? Possible are: { $choices }
out-of-range = `{ $key }` is { $number }, but must be from { $least } to { $most }
    .help = write a number from { $least } to { $most }
bad-id = `{ $id }` cannot be an id
    .help = write `{ $right }`: small letters a to z, digits and hyphens, at most 64
bad-date = { $wrong ->
        [no-such-day] there is no day or month `{ $text }`
        [no-such-time] there is no time of day `{ $text }`
        [long-year] the year of `{ $text }` has more than four digits
       *[form] `{ $text }` is not { $expected ->
            [day] a day
            [time] a time of day
            [day-and-time] a day and a time
           *[date] a date
        }{ $sign ->
            [none] {""}
           *[other] {": "}`{ $sign }` is full-width
        }
    }
    .help = { $expected ->
        [day] write year, month and day, such as `2023-09-13`
        [time] write hours and minutes, such as `"09:30"`
        [day-and-time] write day and time, such as `2023-09-13T09:30`
       *[date] write as much as is known: `2023`, `2023-09`, `2023-09-13` or `2023-09-13T09:30`
    }
    .help-right = write `{ $right }`
time-with-offset = `{ $text }` has an offset from world time
    .help = write the local time alone, `{ $local }`, and the zone in a line of its own, such as `timezone: Asia/Karachi`
skipped-time = `{ $text }` does not exist in { $zone }: clocks are put forward over it
    .help = write the time that clocks show there, usually an hour later
end-before-start = the end `{ $end }` is before the start `{ $start }`
    .help = exchange the two, or mend the one that is wrong
future-year = `{ $key }` is { $year }, a year that is still to come
    .help = write the year in which it was founded, { $now } at the latest
late-registration = the last day of registration, `{ $until }`, is after the end of the event, `{ $end }`
    .help = write the last day on which people can register, that of the event at the latest
different-forms = `{ $start }` and `{ $end }` are not equally exact
    .help = write both as days, or both with a time
bad-email = `{ $text }` is not an e-mail address
    .help = write one address such as `name@example.org`
    .help-right = write `{ $right }`
bad-url = { $sign ->
        [none] `{ $text }` is not a web address
       *[other] the full-width `{ $sign }` keeps this from being a web address
    }
    .help = write the whole address, beginning with `https://` or `http://`
    .help-right = write `{ $right }`
    .help-base = write the address alone, without what begins with `?` or `#`
bad-colour = { $ratio ->
        [none] `{ $colour }` is not a colour
       *[other] `{ $colour }` cannot be read on `{ $paper }`: the contrast is { $ratio } to 1
    }
    .help = write it as `"#0b6e4f"`, dark enough on a light page and light enough on a dark one (at least 4.5 to 1)
weights-sum = the weights add up to { $sum }, not to 100
    .help = change them until topic, text, kind, complement, cooperation and language make 100 together

## model: names of things

unknown-id = there is no profile or page `{ $id }`
    .help = write the name of a file in content/, without its folder and ending
    .help-nearest = did you mean `{ $nearest }`?
wrong-kind = `{ $id }` is { $found ->
        [company] a company
        [institute] an institute
        [event] an event
        [series] a series of events
        [page] a free page
       *[other] { $found }
    }, but this place wants { $expected ->
        [company] a company
        [institute] an institute
        [organisation] a company or an institute
        [event] an event
        [series] a series of events
        [page] a free page
       *[other] { $expected }
    }
    .help = write the id of { $expected ->
        [company] a company
        [institute] an institute
        [organisation] a company or an institute
        [event] an event
        [series] an event of `type: series`
        [page] a free page
       *[other] { $expected }
    }
unknown-topic = `{ $topic }` is not a topic of the taxonomy
    .help = write a topic that stands in content/taxonomy.yaml, or add `{ $topic }` there
    .help-nearest = write `{ $nearest }`, or add `{ $topic }` to content/taxonomy.yaml
    .help-renamed-nearest = several files name it: if it was renamed in content/taxonomy.yaml, give it its old name there; else write `{ $nearest }` in each of them
    .help-each = write one name here, such as `{ $first }`, and give each of the others an entry of its own
unknown-sector = `{ $sector }` is not a sector of the taxonomy
    .help = write a sector that stands in content/taxonomy.yaml, or add `{ $sector }` there
    .help-nearest = write `{ $nearest }`, or add `{ $sector }` to content/taxonomy.yaml
    .help-renamed-nearest = several files name it: if it was renamed in content/taxonomy.yaml, give it its old name there; else write `{ $nearest }` in each of them
    .help-each = write one name here, such as `{ $first }`, and give each of the others an entry of its own
unknown-form = `{ $form }` is not a form of cooperation
    .help = write one that is built in, such as `joint-rd-centre`, or add `{ $form }` under `cooperation:` in content/taxonomy.yaml
    .help-nearest = write `{ $nearest }`, or add `{ $form }` under `cooperation:` in content/taxonomy.yaml
    .help-renamed-nearest = several files name it: if it was renamed in content/taxonomy.yaml, give it its old name there; else write `{ $nearest }` in each of them
    .help-each = write one name here, such as `{ $first }`, and give each of the others an entry of its own
unknown-country = `{ $country }` is not a country or region
    .help = write its code of two letters, such as `CN` or `PK`, or its name in a language of the site
    .help-nearest = did you mean `{ $nearest }`?
    .help-each = write one name here, such as `{ $first }`, and give each of the others an entry of its own
    .help-one = only one can stand here: that of the seat, or of an event's place, such as `{ $first }`; name the others in the text
unknown-language = `{ $language }` is not a language
    .help = write its tag, such as `en`, `zh` or `ur`
    .help-nearest = did you mean `{ $nearest }`?
    .help-each = write one name here, such as `{ $first }`, and give each of the others an entry of its own
foreign-language = the site has no pages in `{ $language }`
    .help = use one of the site's languages ({ $languages }), or add `{ $language }` to `languages:` in matchbook.yaml
unknown-zone = `{ $zone }` is not a time zone
    .help = write a zone by continent and city, such as `Asia/Karachi`
    .help-nearest = did you mean `{ $nearest }`?
unknown-theme = there is no theme `{ $theme }`
    .help = write `default`, or the name of a folder in themes/
    .help-nearest = did you mean `{ $nearest }`?
ambiguous-name = `{ $name }` may be `{ $first }` or `{ $second }`
    .help = write the id of the one that you mean
duplicate-id = `{ $id }` is already the id of something else
    .help = give one of the two another id: for a profile or a page, rename its file
    .first = the other one
duplicate-alias = the old address `{ $alias }` belongs to another page
    .help = take it out of one of the two
    .first = the other page
reserved-id = `{ $id }` is an address of the site itself
    .help = give the file another name, such as `{ $id }-2`
    .help-alias = take it out: nobody can have come from there
reserved-key = `{ $key }` is a field of the format already
    .help = give your field another name, such as `our-{ $key }`
twice-in-list = `{ $id }` stands in this list for the second time
    .help = take one of the two out
    .first = the first one
names-itself = `{ $id }` names itself here
    .help = name another one, or take it out
entry-needs-id = { $case ->
        [no-topic] this offer or need has no topic, so that it needs an id
       *[twice] this offer or need cannot be told from another: it needs an id of its own besides `{ $id }`
    }
    .help = add `id: ` and a short name that no other one has
    .first = the other one
circle = this goes round in a circle: { $circle }
    .help = take one of the steps out, so that the chain has an end
no-label = `{ $id }` has no label in any language of the site
    .help = add `label: {"{"}en: …, zh: …{"}"}`
unknown-public = `public` names `{ $key }`, which does not stand beside it
    .help = take it out of `public`, or add `{ $key }: …` if there is such a field
    .help-nearest = did you mean `{ $nearest }`?
meeting-rule = { $reason ->
        [pinned-forbidden] this meeting is pinned, but also forbidden
        [pinned-twice] these two are already pinned to meet
        [pinned-unavailable] `{ $id }` is unavailable in this round
        [same-round] `{ $id }` is pinned to another meeting in the same round
        [same-table] another meeting is pinned to the same table in the same round
        [no-round] the event has no such round
        [no-table] the event has no such table
        [not-participant] `{ $id }` does not take part in the event
        [wish-forbidden] `{ $id }` is wished for, but the meeting is forbidden
        [no-pins] the entries of `pinned` have fields of their own
        [no-pairs] the entries of `forbidden` are pairs
        [not-two] a meeting is between two organisations, no more and no fewer
        [too-few-tables] more meetings are pinned to this round than there are tables
        [blocks-overlap] this block of rounds begins before the one above it is over
       *[other] this rule contradicts another one of the event
    }
    .help = { $reason ->
        [pinned-forbidden] take the pair out of `pinned` or out of `forbidden`
        [pinned-twice] take one of the two out
        [pinned-unavailable] write another round, or take this one out of `unavailable`
        [same-round] write another round for one of the two
        [same-table] write another table or round for one of the two
        [no-round] write the number of a round, or add rounds to `blocks`; they are counted from 1 through all blocks
        [no-table] write the number of a table, from 1, or raise `tables`
        [not-participant] add `{ $id }` to `participants`, or take it out here
        [wish-forbidden] take it out here, or take the pair out of `forbidden`
        [no-pins] write each one as `{"{"}between: [tkxel, nova]{"}"}`, with `round:` and `table:` if they are settled
        [no-pairs] put each pair in brackets of its own, such as `forbidden: [[tkxel, nova]]`
        [not-two] write two ids, such as `[tkxel, nova]`
        [too-few-tables] write another round for some of them, or raise `tables`
        [blocks-overlap] write a later `start`, or fewer `rounds` in the block above
       *[other] change one of the rules under `meetings:`, so that all of them can be kept
    }

## model: translations

fact-in-translation = `{ $key }` is the same in every language and belongs in { $profile }
    .help = take `{ $key }` out here, and write it in { $profile } if it is not there yet
words-in-place = the words of `{ $key }` are translated in { $profile } itself
    .help = take `{ $key }` out here; in { $profile }, write each of its texts in both languages, as `{"{"}…, { $language }: …{"}"}`
orphan-translation = this is a translation of `{ $id }`, but there is no profile or page of that name
    .help = write the profile or page `{ $id }` first, or delete { $file }
    .help-nearest = if it belongs to `{ $nearest }`, rename it to { $right }; else write `{ $id }` first
    .help-original = if it is the profile itself, which its `{ $key }` suggests, rename it to { $right } and write `language: { $language }` in it; if it is a translation, write { $right } first
    .help-original-default = if it is the profile itself, which its `{ $key }` suggests, rename it to { $right }; if it is a translation, write { $right } first
own-language = the profile or page itself is written in `{ $language }` already
    .help = move these words into it and delete this file, or mend the language in the file's name
unknown-entry = the profile has no `{ $id }` among its `{ $key }`
    .help = use the id or the topic that the entry has in the profile
    .help-known = use the id or the topic of one of its entries: { $known }
    .help-nearest = did you mean `{ $nearest }`?
two-texts = `{ $key }` has two texts in `{ $language }`: one here, one in the profile
    .help = keep the better one and take the other out
    .first = the text in the profile
missing-translation = { $case ->
        [part] the text of `{ $name }` is not translated into `{ $language }`
       *[all] `{ $name }` is not translated into `{ $language }`
    }
    .help = { $case ->
        [part] write the text into { $files }; until then the page shows the original
       *[all] write { $files }; until then the page shows the original text
    }
stale-translation = `{ $name }` has changed since it was translated into `{ $language }`
    .help = bring the translation up to date, then write `source: { $state }` here, or take `source:` out
thin-profile = { $missing ->
        [text] the profile `{ $name }` has neither a summary nor a text
       *[entries] the company `{ $name }` has no offers, no needs and no topics, so that nobody can be suggested to it
    }
    .help = add what is missing; visitors and suggestions live on it
unused-topic = no profile uses the topic `{ $topic }`
    .help = use it in a profile, or take it out of content/taxonomy.yaml
nothing-public = there is no `public` here, so that nothing of this is published
    .help = add `{ $right }` with what visitors may see, or `public: []` if it is for the organisers alone
unfilled-public = `public` names `{ $key }`, which is not filled in
    .help = write `{ $key }: …` beside it, or take it out of `public`
shared-name = `{ $name }` means `{ $first }` and `{ $second }` alike, so that no profile can use it
    .help = take it out of one of the two, or make it more exact
    .first = the other one
two-sides = `{ $what }` belongs to the side `{ $side }` already; here it has no effect
    .help = take it out of one of the two sides
    .first = here it counts
names-draft = `{ $id }` is a draft and is not published; here it becomes plain text
    .help = publish it by taking `draft: true` out of it, or name it later
no-url = the site has no `url`, so that it gets no sitemap, no feeds and no canonical links
    .help = write `url: https://…` in matchbook.yaml when you know where the site will live

## model: links and files

broken-link = this link leads nowhere: { $case ->
        [empty] nothing stands between its parentheses
       *[nowhere] there is no `{ $target }`
    }
    .help = write the id of a profile or page, `topics/…` for a topic, or the whole address of another site
    .help-nearest = did you mean `{ $nearest }`?
    .help-empty = write between the parentheses where it leads: the id of a profile or page, such as `[text](acme)`, or a whole address
broken-anchor = `{ $target }` has no heading `#{ $anchor }`
    .help = write the anchor of a heading on that page, in the language of this text
    .help-nearest = did you mean `#{ $nearest }`?
missing-file = { $within ->
        [site] the site has no file `{ $file }`
       *[profile] there is no file `{ $file }` beside this profile
    }
    .help = put the file into the profile's folder, or mend its name (capitals count)
    .help-site = put the file there, or mend its path, which begins in the folder of matchbook.yaml (capitals count)
    .help-nearest = did you mean `{ $nearest }`?
no-bundle = `{ $file }` cannot lie beside this profile, which has no folder of its own
    .help = move the profile to a folder `{ $id }/` as `index.md`, and put `{ $file }` beside it
path-leaves-site = `{ $path }` leads out of its folder
    .help = put the file beside the profile and write its name alone
    .help-site = put the file into the folder of matchbook.yaml and write its path from there
remote-image = this picture lies on another site: { $url }
    .help = save the picture beside the profile and write its name alone
dead-scheme = a link that begins with `{ $scheme }:` is not published; it becomes plain text: { $url }
    .help = write an address that begins with `https:`, `http:`, `mailto:` or `tel:`
not-a-link = this does not become a link, because { $case ->
        [wide] its parentheses are full-width
       *[blank] a blank stands between its parentheses
    }
    .help = write `({ $right })` right behind the `]`{ $case ->
        [wide] {" "}with the English keyboard
       *[blank] {""}
    }

## site

same-address = two pages or files want the address `{ $address }`
    .help = rename one of the two
    .help-static = rename this file, or take it out of static/
    .first = the other one

## render

template-error = { $case ->
        [variable] this template knows no variable `{ $name }`
        [field] there is no field `{ $name }` here
        [filter] there is no filter `{ $name }`
        [function] there is no function `{ $name }`
        [component] there is no component `{ $name }`
        [test] there is no test `{ $name }`, as it would stand behind `is`
        [template] there is no template `{ $name }`
        [argument] the component takes no `{ $name }`
        [no-argument] the component is not given its `{ $name }`
        [block] the template from which this one inherits has no block `{ $name }`
        [circle] the template `{ $name }` comes back to itself
        [end] the template ends here, in the middle of something
        [open] the `{ $name }` that begins here is never closed
        [no-start] nothing is open here to which `{ $name }` belongs
        [tag] the template language has no such tag
        [character] this character has no meaning inside `{"{{"} … {"}}"}` or `{"{%"} … {"%}"}`
        [string] this quotation mark is never closed
        [found] `{ $name }` cannot stand here
        [twice] this template has a block `{ $name }` already
        [end-name] what begins as `{ $name }` ends with another name
        [first] `extends` has to be the first tag of the template
        [ignored] this would be shown on no page, because it stands in no block
        [iteration] `for` cannot go through this, because it is no list
        [numbers] only numbers can be added, multiplied and so on
       *[other] this template does not work; the template engine says: “{ $reason }”
    }
    .help = { $case ->
        [template] write the name of a file in templates/, or `default/…` for a built-in one
        [block] write the block in that template too, or take it out here
        [circle] let it inherit from the built-in one of the same name, under `default/`
        [end] close what is open: `{"}}"}`, `{"%}"}`, `{"{%"} endif {"%}"}`, `{"{%"} endfor {"%}"}`, `{"{%"} endblock {"%}"}`
        [character] write it with the English keyboard: `"`, `(`, `,`
        [twice] give one of the two another name, or take it out
        [end-name] write `{ $name }` at its end too, or no name
        [first] move it to the beginning, before all other tags and texts
        [ignored] put it between `{"{%"} block … {"%}"}` and `{"{%"} endblock {"%}"}`, or take it out
       *[other] mend the template, or delete it to get the built-in one back
    }
    .help-open = write `{ $close }` where it is to end
    .help-no-start = take it out, or open before it what it belongs to
    .ends = this ends what is round it
    .opens = this is open here
    .help-nearest = did you mean `{ $nearest }`?
message-syntax = this is no text of the interface
    .help = write each text as `name = text`, and what belongs to it on indented lines
unknown-text = no template asks for a text `{ $text }`
    .help = take it out, or ask for it in a template of yours
    .help-nearest = did you mean `{ $nearest }`?
english-interface = the site is in { $name } (`{ $language }`), but the buttons and headings of its pages are English there
    .help = write them in { $file }, one line `name = text` for each

## output: why a site cannot be written

output-source-folder = `{ $path }` holds the site's own files, so that the site cannot be written there
    .help = choose another output folder, such as `public`
output-foreign-folder = the output folder holds files that matchbook did not write, such as `{ $path }`
    .help = choose an empty folder, or move these files away
output-foreign-file = a page of the site belongs at `{ $path }`, but matchbook did not write what lies there
    .help = move it away or give it another name
output-link = `{ $path }` is a symbolic link, which matchbook does not follow
    .help = put a folder in its place
output-busy = another build is writing to `{ $path }`
    .help = wait until it is done
output-damaged-manifest = `{ $path }` is damaged, so that nobody knows which files are matchbook's
    .help = delete the output folder and build again
output-bad-path = `{ $path }` cannot be the path of a file of the site
    .help = give the file another name
output-twice = two files of the site have the path `{ $path }`
    .help = rename one of the two
output-file-and-folder = `{ $path }` is to be a file and a folder at once
    .help = rename one of the two
output-io = `{ $path }` cannot be read or written: { $reason }
    .help = check that the disk has room and that you may write there

## The report itself

report-error = error
report-warning = warning
report-note = note
report-help = help
report-mended = mended
report-to-mend = can be mended
report-mended-lines = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } mended in { $files ->
        [one] 1 file
       *[other] { $files } files
    }
report-mended-none = Nothing can be mended for certain
report-left-changed = `{ $file }` has changed in the meantime and was left as it is
    .help = run `matchbook check --fix` again
report-left-outside = `{ $file }` is in truth outside the site and was left as it is
    .help = mend it there, or put a copy of it into the site
report-left-failed = `{ $file }` could not be written: { $reason }
    .help = give yourself the right to write it, or close the program that holds it
report-colon = {": "}
report-either = {"` or `"}
report-comma = {", "}
report-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
report-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
report-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
report-more = { $count } more like this; `--verbose` shows them all
report-summary = { $problems } in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
report-panel-note = The page is as it was when all was well. What is right elsewhere is shown all the same; this panel goes when the rest is mended.
report-panel-hide = Make small
report-panel-show = Show
report-panel-warnings = Warnings and notes
report-panel-to-mend = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    } can be mended for certain
report-panel-mend = { $lines ->
        [one] Mend this line
       *[other] Mend these { $lines } lines
    }
report-panel-unheard = No answer: is `matchbook serve` still running?
