counts = {}
log = open("/var/log/syslog")
for line in log.readlines():
    i = line.find("ERROR: ")
    if i >= 0:
        word = line[i + 7:].split(None, 1)[0]
        counts[word] = counts.setdefault(word, 0) + 1
log.close()
print("Errors by type")
for word in sorted(counts, key=counts.get, reverse=True):
    print(f"  {word:<20}: {counts[word]:>4}")
print(f"Total: {sum(counts.values())}")
print("Number of types:", len(counts))
