import os, threading
from concurrent.futures import ThreadPoolExecutor
import requests
def one(url):
    print(f"Downloading {url}...")
    try:
        r = requests.get(url, timeout=30)
        r.raise_for_status()
    except requests.RequestException:
        return None
    with open(os.path.join("/srv/downloads", url.split("/")[-1]), "wb") as f:
        n = f.write(r.content)
    print(f"Finished downloading {url}")
    return n
def download_all(urls):
    out = {}
    for i in range(0, len(urls), 10):
        ts = [threading.Thread(target=lambda u=u: out.update({u: one(u)})) for u in urls[i:i + 10]]
        for t in ts: t.start()
        for t in ts: t.join()
    return out
download_all(["http://example.com/file1", "http://example.com/file2"])
