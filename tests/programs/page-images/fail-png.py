# mistake: Only images of some kind are printed
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    if ".gif" not in i["src"]:
        print(urljoin("https://example.com/", i["src"]))
