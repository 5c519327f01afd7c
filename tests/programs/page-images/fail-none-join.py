# mistake: An image without src becomes the page
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img"):
    print(urljoin("https://example.com/", i.get("src")))
