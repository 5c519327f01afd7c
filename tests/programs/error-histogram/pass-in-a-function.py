import matplotlib.pyplot as plt


def count_types(path):
    counts = {}
    with open(path) as log:
        for line in log:
            before, mark, after = line.partition("ERROR:")
            if mark:
                kind = after.split()[0]
                counts[kind] = counts.get(kind, 0) + 1
    return counts


def draw(counts):
    pairs = sorted(counts.items(), key=lambda pair: -pair[1])
    bars = plt.bar([p[0] for p in pairs], [p[1] for p in pairs], label="errors")
    for bar in bars:
        plt.annotate(f"{bar.get_height()}", (bar.get_x() + bar.get_width() / 2, bar.get_height()), ha="center")
    plt.suptitle("Error Frequency")
    plt.xlabel("Error Type")
    plt.ylabel("Count")
    plt.legend(loc="upper right")
    plt.show()


if __name__ == "__main__":
    draw(count_types("/var/log/syslog"))
