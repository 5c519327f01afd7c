# mistake: The chart is a histogram
import matplotlib.pyplot as plt

types = [line.split("ERROR:")[1].split()[0] for line in open("/var/log/syslog") if "ERROR:" in line]
plt.hist(types, bins=len(set(types)) or 1, edgecolor="black")
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
plt.show()
