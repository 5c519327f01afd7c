# mistake: It looks anywhere in the name
import re


def filter_web_servers(servers):
    return [s for s in servers if re.search(r"\bweb", s)]
