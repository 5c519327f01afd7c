import asyncio, pathlib, requests
async def download(url, limit):
    async with limit:
        print(f"Downloading {url}...")
        try:
            r = await asyncio.to_thread(requests.get, url)
        except OSError:
            return url, None
        if r.status_code != 200:
            return url, None
        size = pathlib.Path("/srv/downloads", url.rpartition("/")[2]).write_bytes(r.content)
        print(f"Finished downloading {url}")
        return url, size
async def everything(urls):
    limit = asyncio.Semaphore(6)
    return dict(await asyncio.gather(*(download(u, limit) for u in urls)))
def download_all(urls):
    return asyncio.run(everything(urls))
download_all(["http://example.com/file1", "http://example.com/file2"])
