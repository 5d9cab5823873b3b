"""The retailer's side: carries out what his messages lead to."""
