import requests
from requests.adapters import HTTPAdapter
session = requests.Session()
session.mount("https://", HTTPAdapter(pool_connections=100, pool_maxsize=100))
fetch_all = lambda urls: list(map(lambda r: r.text, map(session.get, urls)))
for page in range(1, 6):
    print(fetch_all([f"https://api.example.com/data?page={page}"])[0])
