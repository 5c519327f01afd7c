def types(path):
    with open(path) as log:
        for words in map(str.split, log):
            if "ERROR:" in words:
                yield words[words.index("ERROR:") + 1]


all_types = list(types("/var/log/syslog"))
for name in dict.fromkeys(all_types):
    print(f"{name}:{all_types.count(name)}")
print(f"{len(all_types)} error lines, last: {all_types[-1] if all_types else 'none'}")
