import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True):
    print("Image:", urljoin("https://example.com/", i["src"]))
