import requests
from bs4 import BeautifulSoup
out = []
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("img[src]"):
    s = i["src"]
    if s.startswith(("http://", "https://")):
        out.append(s)
    elif s.startswith("//"):
        out.append("https:" + s)
    elif s.startswith("/"):
        out.append("https://example.com" + s)
    else:
        out.append("https://example.com/" + s)
print("\n".join(out))
