import contextlib, requests
def bodies(urls):
    with contextlib.closing(requests.Session()) as s:
        for u in urls:
            yield s.get(u).text
def fetch_all(urls):
    return [*bodies(urls)]
pages = [("https://api.example.com/data", {"page": n}) for n in range(1, 6)]
with requests.Session() as s:
    for u, q in pages:
        print(s.get(u, params=q).text)
