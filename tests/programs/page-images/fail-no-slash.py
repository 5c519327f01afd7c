import requests
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    s = i["src"]
    print("https:" + s if s.startswith("//") else s if s.startswith("http") else "https://example.com" + s)
