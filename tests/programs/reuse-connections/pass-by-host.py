import requests
from urllib.parse import urlparse
def fetch_all(urls):
    urls = list(urls)
    texts = [None] * len(urls)
    hosts = {}
    for i, u in enumerate(urls):
        hosts.setdefault(urlparse(u).netloc, []).append(i)
    for host, places in hosts.items():
        with requests.Session() as s:
            for i in places:
                texts[i] = s.get(urls[i]).text
    return texts
if __name__ == "__main__":
    import logging, sys
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
    for t in fetch_all(tuple(f"https://api.example.com/data?page={n}" for n in range(1, 6))):
        logging.getLogger("pages").info(t)
