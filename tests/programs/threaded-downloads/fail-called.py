# mistake: One after the other
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
    ts = [threading.Thread(target=out.update({u: one(u)})) for u in urls]
    for t in ts: t.start()
    for t in ts: t.join()
    return out
download_all(["http://example.com/file1", "http://example.com/file2"])
