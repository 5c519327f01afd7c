def count_servers(sërver_liste):
    größe = 0
    for _ in sërver_liste: größe += 1
    return größe
