# mistake: The soup of another script
for p in soup.find_all("p"):
    print(p.text)
