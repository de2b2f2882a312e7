"""Who can learn from whom: for one municipality and part, and for everybody in a programme at once.

A municipality is named only when it agreed to that (view naming), also in the demonstration;
the choice is made here, so that no page can name one by mistake.
"""
