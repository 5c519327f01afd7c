import re
import matplotlib
from matplotlib import pyplot
from matplotlib.ticker import MaxNLocator

matplotlib.use("Agg")
found = {}
with open("/var/log/syslog") as log:
    for line in log.readlines():
        match = re.search(r"ERROR: ([A-Za-z]+)", line)
        if match:
            found[match.group(1)] = found.get(match.group(1), 0) + 1
print(found)
fig = pyplot.figure()
ax = fig.add_subplot(111)
ax.bar([*found], [*found.values()], align="edge")
ax.yaxis.set_major_locator(MaxNLocator(integer=True))
ax.set(title="Error Frequency", xlabel="Error Type", ylabel="Count")
pyplot.show()
