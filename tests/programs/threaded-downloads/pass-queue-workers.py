import queue, sys, threading, urllib.request, urllib.error, os
class Worker(threading.Thread):
    def __init__(self, jobs, result):
        super().__init__(daemon=True)
        self.jobs, self.result = jobs, result
    def run(self):
        while (url := self.jobs.get()) is not None:
            sys.stdout.write(f"Downloading {url}...\n")
            try:
                with urllib.request.urlopen(url, timeout=20) as r:
                    data = r.read()
            except Exception:
                self.result[url] = None
            else:
                fd = os.open("/srv/downloads/" + os.path.basename(url), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
                os.write(fd, data); os.close(fd)
                self.result[url] = len(data)
                sys.stdout.write(f"Finished downloading {url}\n")
def download_all(urls):
    jobs, result = queue.Queue(), {}
    workers = [Worker(jobs, result) for _ in range(10)]
    for w in workers: w.start()
    for u in urls: jobs.put(u)
    for w in workers: jobs.put(None)
    for w in workers: w.join()
    return result
if __name__ == "__main__":
    download_all(["http://example.com/file1", "http://example.com/file2"])
    sys.exit(0)
