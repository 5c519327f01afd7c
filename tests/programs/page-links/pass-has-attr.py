import requests, bs4
for tag in bs4.BeautifulSoup(requests.get("https://example.com").text, "html.parser").descendants:
    if getattr(tag, "name", None) == "a" and tag.has_attr("href"):
        print(tag.attrs["href"], end="\n\n")
