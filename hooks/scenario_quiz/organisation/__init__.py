"""What an organisation says of itself in organisation.yml: read, checked, and put where pages ask for it.

organisation.yml - loading, checks -> findings, `model.Organisation` - markers -> pages
"""
