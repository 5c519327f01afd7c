import subprocess, os, logging, sys
from concurrent.futures import ThreadPoolExecutor
log = logging.getLogger("dl"); log.addHandler(logging.StreamHandler(sys.stdout)); log.setLevel(logging.INFO)
def fetch(url):
    log.info("Downloading %s...", url)
    p = subprocess.Popen(["curl", "-sf", url], stdout=subprocess.PIPE)
    data = p.communicate()[0]
    if p.returncode:
        return
    with open("/srv/downloads/" + url.split("/").pop(), "wb") as f:
        f.write(data)
    log.info("Finished downloading %s", url)
    return len(data)
def download_all(urls):
    if not urls: return {}
    with ThreadPoolExecutor(min(5, len(urls))) as ex:
        return {u: n for u, n in zip(urls, list(ex.map(fetch, urls)))}
if __name__ == "__main__":
    download_all(["http://example.com/file1", "http://example.com/file2"])
