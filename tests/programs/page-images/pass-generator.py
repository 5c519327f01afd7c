import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
def images(url):
    soup = BeautifulSoup(requests.get(url, timeout=5).content, features="html.parser")
    yield from (urljoin(url, tag["src"]) for tag in soup("img") if "src" in tag.attrs)
print(*images("https://example.com/"), sep="\n")
