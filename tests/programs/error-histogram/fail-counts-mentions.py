import matplotlib.pyplot as plt

text = open("/var/log/syslog").read()
names = {line.split("ERROR:")[1].split()[0] for line in text.splitlines() if "ERROR:" in line}
plt.bar(sorted(names), [text.count(name) for name in sorted(names)])
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
plt.show()
