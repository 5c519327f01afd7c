import requests, functools
def fetch_all(urls):
    with requests.Session() as s:
        get = functools.cache(lambda u: s.get(u).text)
        return [get(u) for u in urls]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)
