import re


def candidates(text, pattern=re.compile(r"(\d+)\.(\d+)\.(\d+)\.(\d+)")):
    position = 0
    while match := pattern.search(text, position):
        yield match
        position = match.end()


with open("/var/log/syslog") as log:
    text = log.read()
print("\n".join({m[0] for m in candidates(text) if all(int(g) < 256 for g in m.groups())}))
