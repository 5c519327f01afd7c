# mistake: Two slashes are taken for a path
import requests
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    s = i["src"]
    print(s if s.startswith("http") else "https://example.com/" + s.lstrip("/"))
