servers = [
    "web01",
    "web02",
    "db01",
]


def each():
    yield from servers


for name in each():
    print(name)
