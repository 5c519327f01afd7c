import requests
from bs4 import BeautifulSoup
class Page:
    def __init__(self, url):
        self.soup = BeautifulSoup(requests.get(url, timeout=10).text, "html.parser")
    def __iter__(self):
        return (p.text for p in self.soup.find_all("p"))
for text in Page("https://example.com"):
    print(text)
