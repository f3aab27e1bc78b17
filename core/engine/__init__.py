"""Estimation: sufficient statistics, covariance structures, objective, EM and Newton."""
