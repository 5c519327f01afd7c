# mistake: Each request has a connection of its own
import urllib.request
def fetch_all(urls):
    texts = []
    for u in urls:
        with urllib.request.urlopen(u) as r:
            texts.append(r.read().decode())
    return texts

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)
