from itertools import compress
def filter_web_servers(servers):
  return list(compress(servers, (str.startswith(s, "web") for s in servers)))
