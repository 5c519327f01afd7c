# mistake: Several connections are open at once
import requests
from concurrent.futures import ThreadPoolExecutor
def fetch_all(urls):
    with requests.Session() as s, ThreadPoolExecutor(8) as p:
        return list(p.map(lambda u: s.get(u).text, urls))

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)
