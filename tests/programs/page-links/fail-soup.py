# mistake: The soup of another script
for link in soup.find_all("a", href=True):
    print(link["href"])
