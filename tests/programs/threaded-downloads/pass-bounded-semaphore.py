import http.client, threading, urllib.parse
sem, lock = threading.BoundedSemaphore(10), threading.Lock()
def get(url):
    p = urllib.parse.urlparse(url)
    c = http.client.HTTPConnection(p.hostname, timeout=30)
    try:
        c.request("GET", p.path)
        r = c.getresponse()
        return r.read() if r.status == 200 else None
    finally:
        c.close()
def work(url, out):
    sem.acquire()
    try:
        with lock: print("Downloading " + url + "...")
        try: body = get(url)
        except (OSError, http.client.HTTPException): body = None
        if body is not None:
            with open("/srv/downloads/" + p_name(url), "wb") as f: f.write(body)
            with lock: print("Finished downloading " + url)
        with lock: out[url] = None if body is None else len(body)
    finally:
        sem.release()
p_name = lambda url: url[url.rindex("/") + 1:]
def download_all(urls):
    out, threads = {}, []
    for u in urls:
        t = threading.Thread(target=work, args=[u, out], name=u)
        t.start(); threads.append(t)
    [t.join() for t in threads]
    return out
download_all(["http://example.com/file1", "http://example.com/file2"])
